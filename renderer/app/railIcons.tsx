import {
  ChartColumn,
  Compass,
  Handshake,
  History,
  Inbox,
  ListChecks,
  Settings,
  ShieldCheck,
  Sun,
  Target,
  UserPlus,
  Waypoints,
} from 'lucide-react'
import type { ReactNode } from 'react'

/** A sign for each page, shown where there is no room for the rail's words. */
export const RAIL_ICONS: Readonly<Record<string, ReactNode>> = {
  '/today': <Sun aria-hidden />,
  '/partners': <Handshake aria-hidden />,
  '/deals': <Target aria-hidden />,
  '/registrations': <ShieldCheck aria-hidden />,
  '/leads': <UserPlus aria-hidden />,
  '/rules': <ListChecks aria-hidden />,
  '/plans': <Waypoints aria-hidden />,
  '/programs/strategy': <Compass aria-hidden />,
  '/insights': <ChartColumn aria-hidden />,
  '/inbox': <Inbox aria-hidden />,
  '/history': <History aria-hidden />,
  '/settings': <Settings aria-hidden />,
}
