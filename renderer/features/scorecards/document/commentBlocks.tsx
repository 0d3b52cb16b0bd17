import { languageOfScript } from '@shared/lib/script.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import type { DocumentContext } from './context.ts'
import { heading } from './heading.tsx'

/** The manager's comment, paragraph by paragraph; nothing when there is none. */
export function commentBlocks({ comment }: DocumentContext): Block[] {
  const paragraphs = comment.split(/\r?\n/).filter(text => text.trim() !== '')
  if (paragraphs.length === 0) return []
  return [
    heading('comment', 'Comment'),
    ...paragraphs.map((text, i): Block => {
      const lang = languageOfScript(text)
      return { kind: 'text', key: `comment-${i}`, gap: i === 0 ? 4 : 6, text, ...(lang && { lang }) }
    }),
  ]
}
