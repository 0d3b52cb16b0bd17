import { join } from 'node:path'
import { isRecord } from '@shared/lib/isRecord.ts'
import { readJson, writeJson } from './jsonFile.ts'
import { SPELLINGS, type Spelling } from './spelling.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** What the shell itself must know before a page is there; everything else lives in the workspace. */
export interface Settings {
  readonly theme: Theme
  /** Absent until somebody chose: then it goes by the system's language. */
  readonly spelling?: Spelling
}

export interface SettingsFile {
  current(): Settings
  change(settings: Settings): void
}

export function parseSettings(value: unknown): Settings {
  const theme = isRecord(value) ? THEMES.find(known => known === value.theme) : undefined
  const spelling = isRecord(value) ? SPELLINGS.find(known => known === value.spelling) : undefined
  return { theme: theme ?? 'system', ...(spelling && { spelling }) }
}

export function openSettings(profile: string): SettingsFile {
  const path = join(profile, 'settings.json')
  let settings = parseSettings(readJson(path))
  return {
    current: () => settings,
    change(next) {
      settings = next
      writeJson(path, next)
    },
  }
}
