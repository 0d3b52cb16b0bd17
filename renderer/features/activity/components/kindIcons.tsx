import type { InteractionKind } from '@shared/domain/interaction/schema.ts'
import { type LucideIcon, Mail, NotebookPen, Phone, Users } from 'lucide-react'

export const KIND_ICONS: Readonly<Record<InteractionKind, LucideIcon>> = {
  meeting: Users,
  call: Phone,
  mail: Mail,
  note: NotebookPen,
}
