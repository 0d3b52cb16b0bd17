import type { Found, FoundKind } from '@shared/domain/search/found.ts'
import { typeOfId } from '@shared/lib/ids.ts'
import {
  ArrowRight,
  Building2,
  CircleHelp,
  Compass,
  Eye,
  FileDown,
  FileStack,
  Handshake,
  History,
  Link,
  ListPlus,
  ListTodo,
  Mail,
  MessagesSquare,
  NotebookPen,
  NotebookText,
  Pencil,
  Plus,
  Presentation,
  ShieldCheck,
  Target,
  Undo2,
  User,
  UserPlus,
  Users,
  Zap,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Offer, Sign } from '../offer.ts'

const KIND_ICONS: Readonly<Record<FoundKind, ReactNode>> = {
  partner: <Handshake aria-hidden />,
  contact: <User aria-hidden />,
  customer: <Building2 aria-hidden />,
  deal: <Target aria-hidden />,
  registration: <ShieldCheck aria-hidden />,
  lead: <UserPlus aria-hidden />,
  plan: <NotebookText aria-hidden />,
  session: <Presentation aria-hidden />,
  note: <NotebookPen aria-hidden />,
}

/** Tasks are found among the notes and look like tasks. */
export const foundIcon = ({ kind, id }: Found): ReactNode =>
  typeOfId(id) === 'task' ? <ListTodo aria-hidden /> : KIND_ICONS[kind]

const SIGNS: Readonly<Record<Sign, ReactNode>> = {
  open: <ArrowRight aria-hidden />,
  note: <NotebookPen aria-hidden />,
  talk: <MessagesSquare aria-hidden />,
  task: <ListPlus aria-hidden />,
  mail: <Mail aria-hidden />,
  edit: <Pencil aria-hidden />,
  deal: <Target aria-hidden />,
  people: <Users aria-hidden />,
  history: <History aria-hidden />,
  document: <FileDown aria-hidden />,
  link: <Link aria-hidden />,
}

const SECTION_ICONS: Readonly<Record<string, ReactNode>> = {
  Create: <Plus aria-hidden />,
  'Go to': <Compass aria-hidden />,
  View: <Eye aria-hidden />,
  Book: <FileStack aria-hidden />,
  Change: <Undo2 aria-hidden />,
  Help: <CircleHelp aria-hidden />,
}

export const offerIcon = ({ sign, section }: Offer): ReactNode =>
  sign ? SIGNS[sign] : (SECTION_ICONS[section] ?? <Zap aria-hidden />)
