import type { MenuItemConstructorOptions } from 'electron'
import { expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/menu/menuTemplate.ts'
import { THEMES } from '../../../electron/settings/settings.ts'
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../../renderer/app/commands/registry.ts'

/** Every item of the menu that asks something of the page, with its accelerator. */
function menuItems(mac: boolean): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>()
  let sent: string | undefined
  const template = menuTemplate({
    mac,
    packaged: true,
    theme: 'system',
    chooseTheme: theme => {
      sent = `theme.${theme}`
    },
    send: command => {
      sent = command
    },
  })
  const visit = (items: readonly MenuItemConstructorOptions[]): void => {
    for (const item of items) {
      if (Array.isArray(item.submenu)) visit(item.submenu)
      if (!item.click) continue
      sent = undefined
      item.click(undefined as never, undefined, undefined as never)
      if (sent !== undefined) found.set(sent, item.accelerator as string | undefined)
    }
  }
  visit(template)
  return found
}

const asKeys = (accelerator: string | undefined): string | undefined =>
  accelerator?.toLowerCase().replace('cmdorctrl', 'mod')

it.each([false, true])('the menu and the commands of the page agree (Mac: %s)', mac => {
  const items = menuItems(mac)
  expect(items.size).toBeGreaterThan(15)
  for (const [id, accelerator] of items) {
    expect(COMMAND_IDS, `the menu asks for ${id}`).toContain(id)
    expect(asKeys(accelerator), `the key of ${id}`).toBe(COMMANDS[id as CommandId].menuKey)
  }
  for (const id of COMMAND_IDS)
    if (COMMANDS[id].menuKey !== undefined) expect([...items.keys()], `${id} is in the menu`).toContain(id)
  for (const theme of THEMES) expect(COMMAND_IDS).toContain(`theme.${theme}`)
})
