import css from './layout.module.css'
import { Panel, Section } from './Section.tsx'

/** The notes of a record; nothing where there are none. */
export function Notes({ text }: { text: string | undefined }) {
  if (text === undefined || text === '') return null
  return (
    <Section title="Notes">
      <Panel>
        <p className={css.notes} dir="auto">
          {text}
        </p>
      </Panel>
    </Section>
  )
}
