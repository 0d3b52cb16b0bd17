import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { fold } from '../../lib/text.ts'
import { defineCommand, type LoadedRows } from '../command.ts'
import { chosenRows } from '../fields/chosen.ts'
import { applyPatch } from '../fields/patch.ts'
import { gone } from '../fields/rules.ts'
import { idField, shortText } from '../fields/schema.ts'
import { count, fieldsInWords } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { viewLook } from './look.ts'
import { type View, viewFields } from './schema.ts'

const id = idField('view')
/** The tabs of the page as the user sees them: names are compared with them, places follow them. */
const tabs = z.array(id).max(500).default([])

const nameTaken = (rows: LoadedRows, among: readonly string[], name: string, ownId?: string) =>
  among
    .map(each => rows.get('views', each))
    .some(view => view !== undefined && view.id !== ownId && fold(view.name) === fold(name))

const taken = (name: string) =>
  err('view.name', `There is a view named “${name}” already. Give this one another name.`, 'name')

/** Saves a look under a name, as the last tab. Errors: `view.name` when a tab has that name. */
export const saveView = defineCommand({
  name: 'view.save',
  input: z.object({ fields: viewFields.omit({ position: true }), tabs }),
  label: ({ fields }) => `Add view ${fields.name}`,
  needs: input => [{ table: 'views', ids: input.tabs }],
  run: (rows, { fields, tabs }, context) => {
    if (nameTaken(rows, tabs, fields.name)) return taken(fields.name)
    const places = tabs.map(each => rows.get('views', each)?.position ?? 0)
    const position = Math.min(1_000, Math.max(-1, ...places) + 1)
    return ok([creation('views', stamped({ ...fields, position }, context.newId('view'), context))])
  },
})

/** Gives a view another name. Errors: `gone`, `view.name`. */
export const renameView = defineCommand({
  name: 'view.rename',
  input: z.object({ id, name: shortText, tabs }),
  label: ({ id, name }, rows) => `Change view ${rows.get('views', id)?.name ?? ''} to ${name}`,
  needs: input => [{ table: 'views', ids: [input.id, ...input.tabs] }],
  run: (rows, { id, name, tabs }, context) => {
    const before = rows.get('views', id)
    if (!before) return gone('view')
    if (nameTaken(rows, tabs, name, id)) return taken(name)
    return ok(before.name === name ? [] : [replacement('views', before, { ...before, name }, context)])
  },
})

/** Makes a view show what the list shows now. Errors: `gone`. */
export const updateView = defineCommand({
  name: 'view.update',
  input: z.object({ id, look: viewLook }),
  label: ({ id, look }, rows) => {
    const before = rows.get('views', id)
    return before ? `Edit view ${before.name}: ${fieldsInWords(relooked(before, look).changed)}` : ''
  },
  needs: input => [{ table: 'views', ids: [input.id] }],
  run: (rows, { id, look }, context) => {
    const before = rows.get('views', id)
    if (!before) return gone('view')
    const { row, changed } = relooked(before, look)
    return ok(changed.length === 0 ? [] : [replacement('views', before, row, context)])
  },
})

/** A look is whole: what it does not name goes away. */
const relooked = (before: View, look: z.output<typeof viewLook>) =>
  applyPatch(viewLook, before, {
    filters: look.filters,
    sort: look.sort ?? null,
    group: look.group ?? null,
    columns: look.columns ?? null,
    layout: look.layout ?? null,
  })

/** Puts a view at another place among its tabs, from 0. Errors: `gone`. */
export const moveView = defineCommand({
  name: 'view.move',
  input: z.object({ id, to: z.number().int().min(0).max(500), tabs }),
  label: ({ id }, rows) => `Move view ${rows.get('views', id)?.name ?? ''}`,
  needs: input => [{ table: 'views', ids: [input.id, ...input.tabs] }],
  run: (rows, { id, to, tabs }, context) => {
    if (!rows.get('views', id)) return gone('view')
    const order = tabs.filter(each => each !== id)
    order.splice(to, 0, id)
    const views = order.map(each => rows.get('views', each)).filter(view => view !== undefined)
    return ok(
      views.flatMap((before, position) =>
        before.position === position ? [] : [replacement('views', before, { ...before, position }, context)],
      ),
    )
  },
})

/** Deletes views; the rows they showed stay as they are. Errors: `gone`. */
export const deleteViews = defineCommand({
  name: 'view.delete',
  input: z.object({ ids: z.array(id).min(1).max(500) }),
  label: ({ ids }, rows) => {
    const found = chosenRows(rows, 'views', ids) ?? []
    return found.length === 1 ? `Delete view ${found[0]?.name}` : `Delete ${count(found.length, 'view')}`
  },
  needs: ({ ids }) => [{ table: 'views', ids }],
  run: (rows, { ids }) => {
    const views = chosenRows(rows, 'views', ids)
    return views ? ok(views.map(row => deletion('views', row))) : gone('view')
  },
})
