import { Trans } from '@lingui/react/macro'
import type { MemberView } from '#device/people/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { Folder } from '#domain/entry/ids.ts'
import { BY_NEED_ONLY } from '#domain/entry/by-need-only.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useMe } from '#web/session/session.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { AskSupervisorFirst } from '#web/views/colleagues/ask-supervisor-first.tsx'
import { confirmCompared, GiveTo } from '#web/views/colleagues/give-to.tsx'
import { folderWords } from '#web/words/folders.ts'

/** Of supervisors who do not hold Health or Talks: one touch lets one open them, and the decision stands in the file. */
export function OpenToSupervisor({ child }: { readonly child: ChildFile }) {
  const me = useMe()
  const members = useRead(['members'], 'members', (device) => device.members())
  const { grants, rights } = child.view
  const kept = BY_NEED_ONLY.filter((part) => rights[part] === 'keep')
  if (members.is !== 'read' || kept.length === 0) return null
  const without = members.value.flatMap((one) => {
    const holds = grants.find(({ member }) => member === one.member)?.rights ?? {}
    const parts = kept.filter((part) => !holds[part])
    const supervises = one.roles.includes('supervisor') && !one.removed && !one.external && one.member !== me.member
    return supervises && holds.care && parts.length > 0 ? [{ one, parts }] : []
  })
  if (without.length === 0) return null
  const list = words(child, kept)
  return (
    <section className="panel inside stack">
      <p>
        <Trans>
          {list}: a supervisor who cannot open this sees that something is waiting there, but not what. If they need to
          know, let them open it here; the file shows that.
        </Trans>
      </p>
      {without.map(({ one, parts }) => (
        <LetOpen key={one.member} one={one} parts={parts} child={child} />
      ))}
    </section>
  )
}

function LetOpen({ one, parts, child }: { one: MemberView; parts: readonly Folder[]; child: ChildFile }) {
  const action = useDeviceAction<true, Refusal>()
  const rights = Object.fromEntries(parts.map((part) => [part, 'keep' as const]))
  const give = () =>
    void action.run(async (device) => {
      const met = await confirmCompared(device, one)
      return met.ok ? device.grant({ file: child.file, member: one.member, rights }) : met
    })
  const { name } = one
  return (
    <>
      <AskSupervisorFirst file={child.file} member={one.member} />
      <GiveTo
        one={one}
        words={
          <Trans>
            Let {name} open {words(child, parts)}
          </Trans>
        }
        busy={action.busy}
        give={give}
      />
      <RefusedNote code={action.refused?.code} />
    </>
  )
}

/** Says to whoever carries or supervises the child who can let them open the parts that they may not: one sentence for parts that the same people keep. */
export function ClosedParts({ child }: { readonly child: ChildFile }) {
  const { grants, rights } = child.view
  const members = useRead(['members'], 'members', (device) => device.members())
  if (members.is !== 'read') return null
  const here = members.value.flatMap(({ member, removed }) => (removed ? [] : [member]))
  const namesOf = (part: Folder) =>
    child.speak.list(
      grants.filter(({ member, rights: has }) => has[part] === 'keep' && here.includes(member)).map(({ name }) => name),
    )
  const closed = BY_NEED_ONLY.filter((part) => rights.care && !rights[part])
  return [...Map.groupBy(closed, namesOf)].map(([names, parts]) => {
    const part = words(child, parts)
    return names === '' ? null : (
      <p key={names} className="text-small ink-2">
        <Trans>
          You cannot open {part}. {names} can, and may give you access. Ask, and say why you need it: the file shows who
          decided.
        </Trans>
      </p>
    )
  })
}

const words = (child: ChildFile, parts: readonly Folder[]): string =>
  child.speak.list(parts.map((part) => child.speak.say(folderWords(part))))
