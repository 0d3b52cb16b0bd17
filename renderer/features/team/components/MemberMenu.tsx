import { deleteMembers } from '@shared/domain/member/commands.ts'
import type { Member } from '@shared/domain/member/schema.ts'
import { ArrowRightLeft, MoreHorizontal, PackageOpen, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { runAction } from '../../../state/actions.ts'
import { useHandOver } from '../../../state/handOver.ts'
import { useMemberForm } from '../../../state/memberForm.ts'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { Menu } from '../../../ui/menu/Menu.tsx'

interface MemberMenuProps {
  readonly member: Member
  /** Partners in their book. */
  readonly size: number | undefined
}

/** What can be done with somebody of the team. */
export function MemberMenu({ member, size = 0 }: MemberMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <IconButton
        small
        label={`More for ${member.name}`}
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        <MoreHorizontal aria-hidden />
      </IconButton>
      <Menu
        label={`More for ${member.name}`}
        anchor={anchor}
        onClose={() => setAnchor(null)}
        entries={[
          {
            id: 'edit',
            label: 'Edit…',
            icon: <Pencil aria-hidden />,
            onSelect: () => useMemberForm.getState().show({ id: member.id }),
          },
          {
            id: 'handOver',
            label: 'Hand the book over…',
            icon: <ArrowRightLeft aria-hidden />,
            disabled: size === 0,
            onSelect: () => useHandOver.getState().show({ fromId: member.id }),
          },
          {
            id: 'pack',
            label: 'Save handover pack…',
            icon: <PackageOpen aria-hidden />,
            disabled: size === 0,
            onSelect: () => void runAction('saveHandoverPack', member.id),
          },
          null,
          {
            id: 'delete',
            label: 'Delete from the team',
            icon: <Trash2 aria-hidden />,
            danger: true,
            onSelect: () => void actOrSay(deleteMembers, { ids: [member.id] }),
          },
        ]}
      />
    </>
  )
}
