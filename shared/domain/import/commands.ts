import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { type CommandContext, defineCommand, type LoadedRows } from '../command.ts'
import { idField } from '../fields/schema.ts'

import type { ImportPreset } from './preset.ts'
import { importPresetFields } from './preset.ts'

const saveInput = z.object({
  /** The preset to replace; absent: a new one. */
  id: idField('preset').optional(),
  fields: importPresetFields,
})

/** Keeps a mapping under a name. Errors: `gone` when the preset to replace was deleted meanwhile. */
export const savePreset = defineCommand({
  name: 'preset.save',
  input: saveInput,
  label: ({ fields }) => `Save the import preset ${fields.name}`,
  needs: ({ id }) => (id ? [{ table: 'presets', ids: [id] }] : []),
  run: (rows, { id, fields }, context) => {
    if (id === undefined) {
      const made = stamped(fields, context)
      return ok([{ table: 'presets', id: made.id, after: made }])
    }
    const before = rows.get('presets', id)
    if (!before) return gone()
    const after = { ...fields, ...kept(before), updatedAt: context.now }
    return ok([{ table: 'presets', id, before, after }])
  },
})

/** Deletes a preset. Errors: `gone` when it is not there any more. */
export const deletePreset = defineCommand({
  name: 'preset.delete',
  input: z.object({ id: idField('preset') }),
  label: ({ id }, rows) => `Delete the import preset ${nameOf(rows, id)}`,
  needs: ({ id }) => [{ table: 'presets', ids: [id] }],
  run: (rows, { id }) => {
    const before = rows.get('presets', id)
    return before ? ok([{ table: 'presets', id, before }]) : gone()
  },
})

const stamped = (fields: z.output<typeof importPresetFields>, context: CommandContext): ImportPreset => ({
  ...fields,
  id: context.newId('preset'),
  createdAt: context.now,
  updatedAt: context.now,
  createdIn: context.intent,
})

const kept = ({ id, createdAt, createdIn }: ImportPreset) => ({
  id,
  createdAt,
  createdIn,
})

const nameOf = (rows: LoadedRows, id: string): string => rows.get('presets', id)?.name ?? ''

const gone = () => err('gone', 'This preset was deleted meanwhile. Save it under a new name.')
