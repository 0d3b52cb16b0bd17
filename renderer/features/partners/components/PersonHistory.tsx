import type { Contact } from '@shared/domain/contact/schema.ts'
import { Slot } from '../../../state/slots.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'

/** What was done to a person, who has no page of their own. */
export function PersonHistory({ person, onClose }: { person: Contact; onClose(): void }) {
  return (
    <Dialog open size="large" title={person.name} onClose={onClose}>
      <Slot name="history" table="contacts" id={person.id} createdIn={person.createdIn} />
    </Dialog>
  )
}
