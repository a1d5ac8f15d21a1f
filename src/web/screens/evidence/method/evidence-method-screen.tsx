import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Panel } from '#web/components/panel.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** How figures are published without exposing any child, for non-statisticians. The statistical method is in docs/evidence-method.md. */
function MethodScreen() {
  return (
    <Screen
      title={<Trans>How we protect children in figures</Trans>}
      sub={<Trans>The method in plain words</Trans>}
      leave="back"
      reading
    >
      <Part title={<Trans>What is taken from a file</Trans>}>
        <Trans>
          Only codes: a month, an age band, a first-level district, what help was needed and what followed, and the
          like, twenty-five fields at most. No name, no date, no address, no text that anybody wrote. A record is sent
          only while the child agrees to statistics, and the child is never asked in a crisis. If the child withdraws
          this consent, the record is taken out.
        </Trans>
      </Part>
      <Part title={<Trans>People met without a file</Trans>}>
        <Trans>
          People met in the street are not asked to agree to statistics. So a meeting is counted only where the agency
          decided so and said why, only after its notes are deleted, and only with the month, the district, and whether
          the person took what was given, said no, or went away. A person who has a file by then is not counted here:
          the file asks for consent. A person met twice counts twice. Meetings are never counted together with children.
        </Trans>
      </Part>
      <Part title={<Trans>Who sees the records</Trans>}>
        <Trans>
          Coordinators of this agency, and nobody else. A record carries no number that leads back to a file, not even
          on the server.
        </Trans>
      </Part>
      <Part title={<Trans>Tables with small counts hidden</Trans>}>
        <Trans>
          A count under 11 is hidden (under 5 for a partner under an agreement). Hiding one is not enough: the total
          minus the others would reveal it. So others are hidden with it. Then the device acts like a reader who has
          this table and every earlier table from the same people, and calculates how near that reader could come to
          each hidden count. If that is too near, the table is refused.
        </Trans>
      </Part>
      <Part title={<Trans>Tables whose counts are changed</Trans>}>
        <Trans>
          Instead of hiding, every count can be rounded to a multiple of 5 or changed a little, by chance. The same
          question gets the same answer in every table of the same records, so that asking again tells nothing new. Or
          noise is added and paid for from the budget, and groups with few children are left out. Every later table
          takes into account what a changed count still says about a hidden one, and what somebody could find by
          averaging many counts.
        </Trans>
      </Part>
      <Part title={<Trans>Synthetic records</Trans>}>
        <Trans>
          The real records are counted, and chance is added to every count so that it cannot be predicted or removed.
          Then new records are made that fit those counts. No child is in them. They say nearly the same about many
          children, and almost nothing about one: a person who knew everything about all the others could do little
          better than guess whether a child was counted. How much better is shown before anything is released.
        </Trans>
      </Part>
      <Part title={<Trans>The budget</Trans>}>
        <Trans>
          Every such release reveals a very little. Two people set once how much all releases of a year together may
          reveal, and the app calculates it exactly. The budget is written down as spent before a record is counted.
          What was spent is never given back, even if the device breaks in the middle.
        </Trans>
      </Part>
      <Part title={<Trans>Two people</Trans>}>
        <Trans>
          One person alone releases nothing. A second coordinator sees on their own device what detail is lost and what
          risk remains, and agrees or declines. Every step is written in a log that is signed line by line.
        </Trans>
      </Part>
      <Part title={<Trans>Gaps and declines</Trans>}>
        <Trans>
          Help that does not exist, or does not fit, is counted as a gap. A no from a child or family is counted as help
          declined. The two are never added together.
        </Trans>
      </Part>
      <Part title={<Trans>What it does not protect</Trans>}>
        <Trans>
          What is true of nearly a whole group is true of nearly every child in it: if nearly all girls of a district
          declined, a true figure says so. Brothers and sisters who live together are protected as one; other relatives
          are not. Nothing here protects what is outside the records: what people say, write elsewhere, or already know.
        </Trans>
      </Part>
    </Screen>
  )
}

function Part({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <Panel title={title} inside>
      <p>{children}</p>
    </Panel>
  )
}

export const screen = defineScreen('evidence-method', MethodScreen)
