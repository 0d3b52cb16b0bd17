import { EMPTY_RICH_TEXT, type RichText } from '@shared/domain/fields/richText.ts'
import { writeText } from '@shared/domain/plan/partCommands.ts'
import { PLAN_SECTION_LABELS, type PlanSection } from '@shared/domain/plan/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { lazy, memo, Suspense } from 'react'
import { useKeptWriting } from '../../../data/useKeptWriting.ts'
import { storedText } from '../viewModelText.ts'

const RichEditor = lazy(() =>
  import('../../../ui/editor/RichEditor.tsx').then(m => ({ default: m.RichEditor })),
)

interface ProseProps {
  readonly planId: Id<'plan'>
  readonly section: PlanSection
  readonly doc: RichText | undefined
  readonly prompt: string
  readonly editable: boolean
}

/** The prose of a section, written where it is read. */
export const Prose = memo(function Prose({ planId, section, doc, prompt, editable }: ProseProps) {
  const label = PLAN_SECTION_LABELS[section]
  const writing = useKeptWriting(writeText, { about: `${planId}/${section}`, what: label })
  return (
    <Suspense fallback={<div style={{ minHeight: 32 }} />}>
      <RichEditor
        label={label}
        prompt={prompt}
        doc={(doc ?? EMPTY_RICH_TEXT) as object}
        editable={editable}
        onWrite={read => writing.note(() => ({ planId, section, doc: storedText(read()) }))}
        onLeave={() => void writing.settle()}
      />
    </Suspense>
  )
})
