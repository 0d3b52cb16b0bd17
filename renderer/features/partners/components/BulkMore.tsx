import type { PartnerType } from '@shared/domain/partner/schema.ts'
import { tagPartners } from '@shared/domain/partner/tags.ts'
import type { Id } from '@shared/lib/ids.ts'
import { CalendarCheck, MessageSquare } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { BookRow } from '../../../columns/book.ts'
import { actOrSay } from '../../../data/act.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { TAG_WORDS, type TagField, tagChoices } from '../viewModelTags.ts'

const BulkDialog = lazy(() => import('./BulkDialog.tsx').then(m => ({ default: m.BulkDialog })))

interface BulkMoreProps {
  readonly ids: readonly Id<'partner'>[]
  readonly rows: readonly BookRow[]
}

interface Tagging {
  readonly way: 'add' | 'remove'
  readonly field: TagField
}

const FIELDS: readonly TagField[] = ['types', 'regions', 'industries']

/** Words added to and taken from the ticked partners, and a touch or a task for each of them. */
export function BulkMore({ ids, rows }: BulkMoreProps) {
  const [menu, setMenu] = useState<HTMLElement | null>(null)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [tagging, setTagging] = useState<Tagging>()
  const [writing, setWriting] = useState<'touch' | 'task'>()
  const entry = (way: Tagging['way'], field: TagField) => ({
    id: `${way} ${field}`,
    label: `${way === 'add' ? 'Add' : 'Remove'} ${TAG_WORDS[field]}…`,
    disabled: way === 'remove' && tagChoices(rows, ids, { way, field }).length === 0,
    onSelect: () => setTagging({ way, field }),
  })
  const tag = (value: string) => {
    if (!tagging) return
    const { way, field } = tagging
    void (field === 'types'
      ? actOrSay(tagPartners, { ids: [...ids], way, field, value: value as PartnerType })
      : actOrSay(tagPartners, { ids: [...ids], way, field, value }))
  }
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        aria-haspopup="menu"
        onClick={event => {
          setMenu(event.currentTarget)
          setAnchor(event.currentTarget)
        }}
      >
        More…
      </Button>
      <Menu
        anchor={menu}
        label="More for the selected partners"
        onClose={() => setMenu(null)}
        entries={[
          {
            id: 'touch',
            label: 'Log a touch…',
            icon: <MessageSquare aria-hidden />,
            onSelect: () => setWriting('touch'),
          },
          {
            id: 'task',
            label: 'Add a task…',
            icon: <CalendarCheck aria-hidden />,
            onSelect: () => setWriting('task'),
          },
          null,
          ...FIELDS.map(field => entry('add', field)),
          null,
          ...FIELDS.map(field => entry('remove', field)),
        ]}
      />
      {tagging && (
        <ChoiceList
          anchor={anchor}
          label={`${tagging.way === 'add' ? 'Add' : 'Remove'} ${TAG_WORDS[tagging.field]}`}
          several={false}
          allowNew={tagging.way === 'add' && tagging.field !== 'types'}
          choices={tagChoices(rows, ids, tagging)}
          chosen={[]}
          onChange={([value]) => value !== undefined && tag(value)}
          onClose={() => setTagging(undefined)}
        />
      )}
      {writing && (
        <Suspense fallback={null}>
          <BulkDialog kind={writing} ids={ids} onClose={() => setWriting(undefined)} />
        </Suspense>
      )}
    </>
  )
}
