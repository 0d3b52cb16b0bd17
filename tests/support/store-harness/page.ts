import { defineCommand } from '@shared/domain/command.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import { partnerFields } from '@shared/domain/partner/schema.ts'
import { ok } from '@shared/lib/result.ts'
import { z } from 'zod'
import { openBatch } from '../../../renderer/data/batch.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { contentHash } from '../../../renderer/data/contentHash.ts'
import { newId } from '../../../renderer/data/context.ts'
import { db } from '../../../renderer/data/db.ts'
import { recentEntries } from '../../../renderer/data/journal.ts'
import { openStore } from '../../../renderer/data/open.ts'
import { rowAsOf, seqsOfRecord } from '../../../renderer/data/recordHistory.ts'
import { getRow, readAll, rowsBy } from '../../../renderer/data/rows.ts'
import { redo, undo } from '../../../renderer/data/undo.ts'
import { readUndoStack } from '../../../renderer/data/undoStack.ts'

/** Puts partners as they are given: creates, replaces and deletes in one command, to drive the store. */
const putPartners = defineCommand({
  name: 'test.putPartners',
  input: z.object({
    put: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        tier: z.string().optional(),
      }),
    ),
    drop: z.array(z.string()),
  }),
  label: input => `Put ${input.put.length}, drop ${input.drop.length}`,
  needs: input => [
    {
      table: 'partners',
      ids: [...input.put.map(row => row.id), ...input.drop],
    },
  ],
  run(rows, input, { now, intent }) {
    const changes: Change[] = []
    for (const { id, name, tier } of input.put) {
      const before = rows.get('partners', id)
      const fields = partnerFields.parse({
        ...before,
        name,
        ...(tier !== undefined && { tier }),
      })
      const after = {
        ...fields,
        id: id as `partner:${string}`,
        createdAt: before?.createdAt ?? now,
        createdIn: before?.createdIn ?? intent,
        updatedAt: now,
      }
      changes.push({ table: 'partners', id, ...(before && { before }), after })
    }
    for (const id of input.drop) {
      const before = rows.get('partners', id)
      if (before) changes.push({ table: 'partners', id, before })
    }
    return ok(changes)
  },
})

const harness = {
  db,
  openStore,
  undo,
  redo,
  openBatch,
  contentHash,
  newId,
  getRow,
  rowsBy,
  readAll,
  rowAsOf,
  seqsOfRecord,
  recentEntries,
  readUndoStack,
  put: (put: { id: string; name: string; tier?: string }[], drop: string[] = []) =>
    commit(putPartners, { put, drop }),
  commit,
}

export type StoreHarness = typeof harness

declare global {
  interface Window {
    store: StoreHarness
  }
}

window.store = harness
