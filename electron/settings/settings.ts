import { join } from 'node:path'
import { isRecord, readJson, writeJson } from './jsonFile.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** What the shell itself must know before a page is there; everything else lives in the workspace. */
export interface Settings {
  readonly theme: Theme
}

export interface SettingsFile {
  current(): Settings
  change(settings: Settings): void
}

export function parseSettings(value: unknown): Settings {
  const theme = isRecord(value) ? THEMES.find(known => known === value.theme) : undefined
  return { theme: theme ?? 'system' }
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
