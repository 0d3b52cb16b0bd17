import type { RichNode, RichText, TextRun } from '@shared/domain/fields/richText.ts'
import { languageOfScript } from '@shared/lib/script.ts'
import { Fragment, type ReactNode } from 'react'
import type { Block } from '../../../ui/document/blocks.ts'
import css from './parts.module.css'

/** A paragraph longer than this is split between lines where it has to be, and gives up bold and italic for it. */
const LONG = 1_200

type Node = RichNode | TextRun

const isRun = (node: Node): node is TextRun => node.type === 'text'

/** Prose of the plan as blocks: paragraphs, headings and lists, with what is bold and italic. */
export const proseBlocks = (key: string, doc: RichText): Block[] =>
  doc.content.flatMap((node, i) => blocksOf(`${key}-${i}`, node, i === 0 ? 4 : 6))

function blocksOf(key: string, node: RichNode, gap: number): Block[] {
  if (node.type === 'bulletList' || node.type === 'orderedList')
    return listItems(node).flatMap(({ nodes, mark, depth }, i) =>
      paragraph(`${key}-${i}`, nodes, i === 0 ? gap : 2, { mark, depth }),
    )
  if (node.type === 'heading') {
    const text = textOf(node.content ?? [])
    if (text.trim() === '') return []
    return [
      {
        kind: 'solid',
        key,
        gap: gap + 6,
        keepWithNext: true,
        node: (
          <h3 className={css.subheading} dir="auto">
            {text}
          </h3>
        ),
      },
    ]
  }
  return paragraph(key, node.content ?? [], gap)
}

interface ListItem {
  readonly nodes: readonly Node[]
  readonly mark: string
  readonly depth: number
}

/** The items of a list and of the lists inside of it, each numbered in its own list; only its first paragraph is marked. */
function listItems(list: RichNode, depth = 0): readonly ListItem[] {
  const items = (list.content ?? []).filter(item => !isRun(item))
  return items.flatMap((item, at) => {
    const mark = list.type === 'orderedList' ? `${at + 1}.` : '–'
    return (item.content ?? []).flatMap((child, n): readonly ListItem[] => {
      const own = { mark: n === 0 ? mark : '', depth }
      if (isRun(child)) return [{ nodes: [child], ...own }]
      return child.type === 'bulletList' || child.type === 'orderedList'
        ? listItems(child, depth + 1)
        : [{ nodes: child.content ?? [], ...own }]
    })
  })
}

function paragraph(
  key: string,
  nodes: readonly Node[],
  gap: number,
  item?: { readonly mark: string; readonly depth: number },
): Block[] {
  const text = textOf(nodes)
  if (text.trim() === '') return []
  const lang = languageOfScript(text)
  if (text.length > LONG)
    return [
      { kind: 'text', key, gap, text: item?.mark ? `${item.mark} ${text}` : text, ...(lang && { lang }) },
    ]
  const body = (
    <p className={css.prose} dir="auto" {...(lang && { lang })}>
      {inline(nodes)}
    </p>
  )
  return [
    {
      kind: 'solid',
      key,
      gap,
      node: item ? (
        <div className={css.item} style={{ marginInlineStart: item.depth * 14 }}>
          <span aria-hidden>{item.mark}</span>
          {body}
        </div>
      ) : (
        body
      ),
    },
  ]
}

const textOf = (nodes: readonly Node[]): string =>
  nodes
    .map(node => (isRun(node) ? node.text : node.type === 'hardBreak' ? '\n' : textOf(node.content ?? [])))
    .join('')

const inline = (nodes: readonly Node[]): ReactNode =>
  nodes.map((node, i) => {
    if (!isRun(node))
      return node.type === 'hardBreak' ? (
        <br key={i} />
      ) : (
        <Fragment key={i}>{inline(node.content ?? [])}</Fragment>
      )
    const marks = new Set((node.marks ?? []).map(({ type }) => type))
    const bold = marks.has('bold') ? <strong>{node.text}</strong> : node.text
    return <Fragment key={i}>{marks.has('italic') ? <em>{bold}</em> : bold}</Fragment>
  })
