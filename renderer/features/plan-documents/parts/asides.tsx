import { languageOfScript } from '@shared/lib/script.ts'
import type { ReactNode } from 'react'
import type { Block } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { subheading } from './heading.tsx'
import css from './parts.module.css'

/** Characters a cell of a table shows; a row that is taller than a page could not be printed whole. */
const ROOM = 240

/** Texts too long for their cell: the cell shows where they begin, and the whole follows under the table. */
export interface Asides {
  cell(text: string | undefined, whose: string): ReactNode
  blocks(): Block[]
}

export function asides(key: string): Asides {
  const kept: { readonly whose: string; readonly text: string }[] = []
  return {
    cell(text, whose) {
      if (text === undefined || text.trim() === '') return null
      if (text.length <= ROOM) return <Wrapped>{text}</Wrapped>
      kept.push({ whose, text })
      const cut = `${text.slice(0, ROOM - 60).replace(/\s+\S*$/, '')} …`
      return (
        <>
          <Wrapped>{cut}</Wrapped>
          <span className={css.small}>in full below the table, note {kept.length}</span>
        </>
      )
    },
    blocks: () =>
      kept.flatMap(({ whose, text }, i): Block[] => {
        const lang = languageOfScript(text)
        return [
          subheading(
            `${key}-note-${i}`,
            <>
              Note {i + 1}: <Name>{whose}</Name>
            </>,
          ),
          { kind: 'text', key: `${key}-note-${i}-text`, gap: 2, text, ...(lang && { lang }) },
        ]
      }),
  }
}

/** Text as it was typed, with its line breaks. */
function Wrapped({ children }: { readonly children: string }) {
  return (
    <span className={css.wrapped} dir="auto" lang={languageOfScript(children)}>
      {children}
    </span>
  )
}
