import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Panel } from '#web/components/panel.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** How figures are published without exposing any child, for non-statisticians. The statistical method is in docs/evidence-method.md. */
function MethodScreen() {
  return (
    <Screen
      title={<Trans>How figures leave without a child</Trans>}
      sub={<Trans>The method in plain words</Trans>}
      leave="back"
      reading
    >
      <Part title={<Trans>What goes from a file</Trans>}>
        <Trans>
          Only codes: a month, an age band, a first-level district, what help was needed and what came of it, and the
          like, twenty-five fields at most. No name, no date, no address, no word that anybody wrote. It goes only while
          the child’s yes to statistics stands, and that is never asked in a crisis. If the yes is taken back, the
          record is taken out.
        </Trans>
      </Part>
      <Part title={<Trans>Somebody who was met and has no file</Trans>}>
        <Trans>
          Nobody in the street is asked for a yes to statistics. So a meeting is counted only where the agency decided
          it and said why, only after its words are gone, and with three things alone: the month, the district, and
          whether somebody took what was given, said no, or went away. Whoever has a file by then is not counted so:
          that file asks. Somebody who was met twice counts twice. Meetings are never counted together with children.
        </Trans>
      </Part>
      <Part title={<Trans>Who sees the records</Trans>}>
        <Trans>
          Coordinators of this agency, and nobody else. A record carries no number that leads back to a file, also not
          on the server.
        </Trans>
      </Part>
      <Part title={<Trans>Tables with small counts hidden</Trans>}>
        <Trans>
          A count under 11 is hidden (under 5 for a partner under an agreement). Hiding one is not enough: the total
          minus the others would tell it. So others are hidden with it. Then the device takes the part of somebody who
          has this table and every table released before from the same people, and works out how near they could come to
          each hidden count. If they could come too near, the table is refused.
        </Trans>
      </Part>
      <Part title={<Trans>Tables whose counts are changed</Trans>}>
        <Trans>
          Instead of hiding, every count can be rounded to a multiple of 5 or changed a little, by chance: for the same
          question alike in every table of the same records, so that asking again tells nothing new. Or it carries noise
          out of the budget, and what few share is left out. What a changed count still says of a hidden one is reckoned
          with in every later table, and so is what somebody could find by averaging many of them.
        </Trans>
      </Part>
      <Part title={<Trans>Records of nobody</Trans>}>
        <Trans>
          The real records are counted, and chance is added to every count, drawn so that it cannot be foreseen or taken
          off again. Then new records are made that fit those counts. No child is in them. They say nearly the same of
          many children, and next to nothing of one: somebody who knew everything about everyone else could do little
          better than guess whether a child is in it. How much better is said before anything leaves.
        </Trans>
      </Part>
      <Part title={<Trans>The budget</Trans>}>
        <Trans>
          Every such release gives away a very little. How much all of a year may give away together is set once, by two
          people, and reckoned exactly. It is written down as spent before a record is counted. What was spent is never
          given back, also where the device broke in the middle.
        </Trans>
      </Part>
      <Part title={<Trans>Two people</Trans>}>
        <Trans>
          Nothing leaves on one person’s word. A second coordinator sees on their own device what is lost and what risk
          is left, and agrees or declines. Every step stands in a log that is signed line by line.
        </Trans>
      </Part>
      <Part title={<Trans>Gaps and declines</Trans>}>
        <Trans>
          Help that does not exist, or does not fit, is counted as a gap. A child or family who said no is counted as
          that. The two are never added together.
        </Trans>
      </Part>
      <Part title={<Trans>What it does not protect</Trans>}>
        <Trans>
          What is true of nearly a whole group stays true of nearly each in it: if nearly all girls of a district
          declined, a true figure says so. Brothers and sisters who live together are protected as one; other relatives
          are not. And nothing here guards what is outside the records: what people say, write elsewhere, or already
          know.
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
