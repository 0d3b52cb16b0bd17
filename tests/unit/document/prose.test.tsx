import type { RichNode } from '@shared/domain/fields/richText.ts'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { proseBlocks } from '../../../renderer/features/plan-documents/parts/prose.tsx'

const paragraph = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const item = (...content: RichNode[]): RichNode => ({ type: 'listItem', content })
const list = (type: 'orderedList' | 'bulletList', ...content: RichNode[]): RichNode => ({ type, content })

const marksOf = (doc: RichNode): readonly string[] =>
  proseBlocks('p', { type: 'doc', content: [doc] }).map(block => {
    if (block.kind !== 'solid') throw new Error('A short item is one block.')
    const markup = renderToStaticMarkup(block.node)
    return markup.replace(/<\/span>/, ' ').replace(/<[^>]+>/g, '')
  })

it('numbers each list by itself, and marks an item once', () => {
  expect(
    marksOf(
      list(
        'orderedList',
        item(paragraph('one'), paragraph('more of one'), list('orderedList', item(paragraph('inner')))),
        item(paragraph('two'), list('bulletList', item(paragraph('point')))),
        item(paragraph('three')),
      ),
    ),
  ).toEqual(['1. one', ' more of one', '1. inner', '2. two', '– point', '3. three'])
})
