import { type RichNode, type RichText, richText, type TextRun } from '@shared/domain/fields/richText.ts'

/** A run of text may be this long in the store. */
const LONGEST_RUN = 20_000

interface Written {
  readonly type?: string
  readonly text?: string
  readonly marks?: readonly { readonly type: string }[]
  readonly content?: readonly Written[]
}

/** What an editor holds, as the store keeps it; what a plan does not know is left out. */
export function storedText(doc: Written): RichText {
  return richText.parse({ type: 'doc', content: (doc.content ?? []).flatMap(stored) })
}

const stored = (node: Written): readonly (RichNode | TextRun)[] => {
  if (node.type === 'text') return runs(node)
  const content = (node.content ?? []).flatMap(stored)
  return [{ type: node.type, ...(content.length > 0 && { content }) } as RichNode]
}

function runs({ text = '', marks = [] }: Written): readonly TextRun[] {
  const kept = marks.map(({ type }) => ({ type })) as TextRun['marks']
  const pieces: TextRun[] = []
  for (let at = 0; at < text.length; at += LONGEST_RUN)
    pieces.push({
      type: 'text',
      text: text.slice(at, at + LONGEST_RUN),
      ...(marks.length > 0 && { marks: kept }),
    })
  return pieces
}
