import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { GivenHere } from '#device/packets/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { isShownStill } from '#domain/sharing/facts-to-give.ts'
import { Button } from '#web/components/button.tsx'
import { SectionHead } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { GivenSort } from '#web/views/given-facts/given-value.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { GiveFactSheet } from './give-fact-sheet.tsx'

/** One field or one document that this member, or the worker before, gave to one person: what, to whom, until when; and a way to end it. */
export function GivenFactsList({ child }: { readonly child: ChildFile }) {
  const [giving, setGiving] = useState(false)
  const given = useRead(['files', 'sync'], `given ${child.file}`, (device) => device.givenFacts(child.file))
  const byMe = given.is === 'read' ? given.value.byMe.filter(({ reads }) => reads) : []
  return (
    <>
      {byMe.length > 0 && <SectionHead title={<Trans>Single facts given to one person</Trans>} />}
      {byMe.length > 0 && (
        <ul className="panel rows">
          {byMe.map((one) => (
            <li key={one.file} className="entry-row">
              <GivenRow one={one} child={child} />
            </li>
          ))}
        </ul>
      )}
      <Button variant="outline" leftSection={<Icon name="key" size="small" />} onClick={() => setGiving(true)}>
        <Trans>Give one fact or one document</Trans>
      </Button>
      {giving && <GiveFactSheet child={child} close={() => setGiving(false)} />}
    </>
  )
}

function GivenRow({ one, child }: { readonly one: GivenHere; readonly child: ChildFile }) {
  const times = useTimeWords()
  const action = useDeviceAction<true, Refusal, WhyRefused | undefined>()
  const { body } = one.entry
  const { to, until, value } = body
  const over = !isShownStill(body, child.day)
  const end = () => action.run((device) => device.revoke({ file: one.file, member: to }))
  const anew = () => action.run((device) => device.giveFactAnew(one.file))
  return (
    <div className="stack tight grow">
      <span>
        <b>
          <GivenSort value={value} child={child} />
        </b>
        <span className="block text-small ink-2">
          {over ? (
            <Trans>
              <Name>{child.speak.member(to)}</Name>, until {times.day(until)}: not shown any more
            </Trans>
          ) : (
            <Trans>
              <Name>{child.speak.member(to)}</Name>, until {times.day(until)}
            </Trans>
          )}
        </span>
      </span>
      {one.since !== 'same' && !over && (
        <p className="in-due text-small">
          {one.since === 'changed' ? (
            <Trans>This was corrected in the file. Give the person the new value?</Trans>
          ) : (
            <Trans>This is no longer in the file. End their access, or leave it as it is.</Trans>
          )}
        </p>
      )}
      <div className="row wraps">
        {one.since === 'changed' && !over && (
          <Button data-size="sm" loading={action.busy} onClick={() => void anew()}>
            <Trans>Give the new value</Trans>
          </Button>
        )}
        <Button data-size="sm" variant="outline" loading={action.busy} onClick={() => void end()}>
          <Trans>End access now</Trans>
        </Button>
      </div>
      <RefusedNote code={action.refused?.code} />
    </div>
  )
}
