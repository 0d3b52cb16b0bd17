import { deleteContacts } from '@shared/domain/contact/commands.ts'
import type { Contact } from '@shared/domain/contact/schema.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import { History, Pencil, Plus, Trash2, Users } from 'lucide-react'
import { useEffect, useState } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { arrived, useArrival } from '../../../state/arrival.ts'
import { Avatar } from '../../../ui/avatar/Avatar.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { EmptyState } from '../../../ui/empty/EmptyState.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import css from '../partner.module.css'
import { languageName } from '../viewModelWords.ts'
import { ContactDialog } from './ContactDialog.tsx'
import { PersonHistory } from './PersonHistory.tsx'
import { RelationPart } from './RelationPart.tsx'

interface PeopleTabProps {
  readonly partner: Partner
  readonly people: readonly Contact[] | undefined
}

/** The people at this partner. */
export function PeopleTab({ partner, people }: PeopleTabProps) {
  const [editing, setEditing] = useState<Contact | 'new'>()
  const [past, setPast] = useState<string>()
  const lookedAt = people?.find(person => person.id === past)
  const arrival = useArrival(partner.id)
  useEffect(() => {
    if (!people || arrival?.tab !== 'people' || arrival.focus === undefined) return
    const row = document.querySelector<HTMLElement>(`[data-person="${arrival.focus}"]`)
    row?.scrollIntoView({ block: 'center' })
    row?.focus({ preventScroll: true })
    arrived()
  }, [arrival, people])
  if (!people) return null
  const sorted = [...people].sort((a, b) => a.name.localeCompare(b.name))
  const add = (
    <Button size="small" icon={<Plus aria-hidden />} onClick={() => setEditing('new')}>
      New person
    </Button>
  )
  return (
    <>
      {people.length === 0 ? (
        <EmptyState icon={<Users aria-hidden />} title="Nobody here yet" actions={add}>
          People come with an import of contacts, or one by one.
        </EmptyState>
      ) : (
        <div className={css.parts}>
          <RelationPart partnerId={partner.id} people={people} onEdit={setEditing} />
          <Section title="People" actions={add}>
            <Panel flush>
              <ul aria-label="People">
                {sorted.map(person => (
                  <Person
                    key={person.id}
                    person={person}
                    onEdit={() => setEditing(person)}
                    onHistory={() => setPast(person.id)}
                  />
                ))}
              </ul>
            </Panel>
          </Section>
        </div>
      )}
      {lookedAt && <PersonHistory person={lookedAt} onClose={() => setPast(undefined)} />}
      {editing && (
        <ContactDialog
          contact={editing === 'new' ? undefined : editing}
          partner={partner}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  )
}

interface PersonProps {
  readonly person: Contact
  onEdit(): void
  onHistory(): void
}

function Person({ person, onEdit, onHistory }: PersonProps) {
  return (
    <li className={css.person} data-person={person.id} tabIndex={-1}>
      <Avatar name={person.name} />
      <div className={css.personName}>
        <strong dir="auto">{person.name}</strong>
        <span dir="auto">{[person.title, languageName(person.language)].filter(Boolean).join(' · ')}</span>
      </div>
      <span className={css.cut}>{person.email}</span>
      <span className={css.cut} dir="ltr">
        {person.phone}
      </span>
      <span className={css.personActions}>
        <IconButton label={`History of ${person.name}`} onClick={onHistory}>
          <History aria-hidden />
        </IconButton>
        <IconButton label={`Edit ${person.name}`} onClick={onEdit}>
          <Pencil aria-hidden />
        </IconButton>
        <IconButton
          label={`Delete ${person.name}`}
          onClick={() => void actOrSay(deleteContacts, { ids: [person.id] })}
        >
          <Trash2 aria-hidden />
        </IconButton>
      </span>
    </li>
  )
}
