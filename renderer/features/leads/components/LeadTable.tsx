import { deleteLeads } from '@shared/domain/lead/commands.ts'
import { Eye, Pencil, Send, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { LeadLine } from '../../../columns/leads/leadBook.ts'
import { actOrSay } from '../../../data/act.ts'
import { useLeadForm } from '../../../state/leadForm.ts'
import { leadsPlace, useLeadsView } from '../../../state/leadsView.ts'
import { leadPath } from '../../../state/places.ts'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import css from '../leads.module.css'
import type { ListSection } from '../useLeads.ts'
import { useLeadTable } from '../useLeadTable.ts'
import { meantBy } from '../viewModelMeant.ts'
import { NothingHere } from './NothingHere.tsx'
import { SelectionBar } from './SelectionBar.tsx'

const keepOffset = (offset: number): void => {
  leadsPlace.offset = offset
}

interface LeadTableProps {
  readonly section: ListSection
  readonly lines: readonly LeadLine[]
  match(line: LeadLine): boolean
  onGiveOut(ids: readonly string[]): void
}

/** The leads of a section, and what can be done with the ticked ones. */
export function LeadTable({ section, lines, match, onGiveOut }: LeadTableProps) {
  const table = useLeadTable(section, lines, match)
  const { focused, setFocused, ticked, tick } = useLeadsView()
  const [menu, setMenu] = useState<{ line: LeadLine; at: { x: number; y: number } }>()
  const open = (line: LeadLine) => {
    setFocused(line.id)
    navigate(leadPath(line.id))
  }
  const edit = (line: LeadLine) => useLeadForm.getState().show({ id: line.id })
  const meant = (line: LeadLine) => meantBy(line.id, ticked, table.shown)
  const remove = (line: LeadLine) => void actOrSay(deleteLeads, { ids: meant(line) })
  return (
    <div className={css.main}>
      <div className={css.grid}>
        <DataTable
          table={table}
          label="Leads"
          focused={focused ?? table.shown[0]?.id}
          initialOffset={leadsPlace.offset}
          onFocus={setFocused}
          onOpen={open}
          onScroll={keepOffset}
          onMenu={(line, at) => setMenu({ line, at })}
          onKey={(event, line) => {
            if (event.key === 'e') edit(line)
            else if (event.key === 'Delete') remove(line)
            else return
            event.preventDefault()
          }}
          empty={<NothingHere />}
          selection={{ ids: ticked, onChange: tick }}
        />
      </div>
      <SelectionBar lines={table.shown} onGiveOut={onGiveOut} />
      {menu && (
        <Menu
          label={menu.line.company}
          anchor={menu.at}
          onClose={() => setMenu(undefined)}
          entries={[
            {
              id: 'open',
              label: 'Open',
              icon: <Eye aria-hidden />,
              kbd: 'enter',
              onSelect: () => open(menu.line),
            },
            ...(menu.line.state === 'new'
              ? [
                  {
                    id: 'give',
                    label: 'Give out…',
                    icon: <Send aria-hidden />,
                    onSelect: () => onGiveOut(meant(menu.line)),
                  },
                ]
              : []),
            {
              id: 'edit',
              label: 'Edit…',
              icon: <Pencil aria-hidden />,
              kbd: 'E',
              onSelect: () => edit(menu.line),
            },
            {
              id: 'delete',
              label: 'Delete',
              icon: <Trash2 aria-hidden />,
              kbd: 'Del',
              danger: true,
              onSelect: () => remove(menu.line),
            },
          ]}
        />
      )}
    </div>
  )
}
