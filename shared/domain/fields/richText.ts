import { z } from 'zod'

/** How a run of text stands out. */
export const MARKS = ['bold', 'italic'] as const
export type Mark = (typeof MARKS)[number]

export interface TextRun {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly { readonly type: Mark }[] | undefined
}

/** A block, or a break inside of one. Names are those of the editor, so that a document needs no translation. */
export interface RichNode {
  readonly type: 'paragraph' | 'heading' | 'bulletList' | 'orderedList' | 'listItem' | 'hardBreak'
  readonly content?: readonly (RichNode | TextRun)[] | undefined
}

/** Prose with paragraphs, headings, lists, bold and italic. */
export interface RichText {
  readonly type: 'doc'
  readonly content: readonly RichNode[]
}

const textRun = z.object({
  type: z.literal('text'),
  text: z.string().min(1).max(20_000),
  marks: z
    .array(z.object({ type: z.enum(MARKS) }))
    .max(2)
    .optional(),
})

const richNode: z.ZodType<RichNode> = z.lazy(() =>
  z.object({
    type: z.enum(['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'hardBreak']),
    content: z
      .array(z.union([textRun, richNode]))
      .max(2_000)
      .optional(),
  }),
)

/** Only what Tandem writes passes: nothing from elsewhere can carry a link, a picture or a script. */
export const richText: z.ZodType<RichText> = z.object({
  type: z.literal('doc'),
  content: z.array(richNode).max(2_000),
})

export const EMPTY_RICH_TEXT: RichText = { type: 'doc', content: [] }

const isRun = (node: RichNode | TextRun): node is TextRun => node.type === 'text'

const inlineText = (nodes: readonly (RichNode | TextRun)[]): string =>
  nodes
    .map(node =>
      isRun(node) ? node.text : node.type === 'hardBreak' ? '\n' : inlineText(node.content ?? []),
    )
    .join('')

/** The paragraphs, headings and list items of a document as plain lines, in reading order. */
export function linesOf({
  content,
}: {
  readonly content?: readonly (RichNode | TextRun)[] | undefined
}): readonly string[] {
  return (content ?? []).flatMap(node => {
    if (isRun(node)) return [node.text]
    const holdsBlocks = (node.content ?? []).some(child => !isRun(child) && child.type !== 'hardBreak')
    return holdsBlocks ? linesOf(node) : [inlineText(node.content ?? [])]
  })
}

export const plainText = (doc: RichText): string => linesOf(doc).join('\n')

export const isBlank = (doc: RichText | undefined): boolean =>
  doc === undefined || plainText(doc).trim() === ''

/** Plain lines as a document: each line a paragraph. */
export const richFromPlain = (text: string): RichText => ({
  type: 'doc',
  content: text
    .split('\n')
    .map(line =>
      line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    ),
})
