import './more.css'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { EntryRow, RowList } from '../../components/entry-row.tsx'
import { Icon } from '../../components/icon.tsx'
import { StatusChip } from '../../components/status-chip.tsx'
import { useRead } from '../../device/use-read.ts'
import { RouteRow } from '#web/frame/route-row.tsx'
import { Screen } from '../../frame/screen.tsx'
import { usePractice } from '../../session/practice.tsx'
import { hasAnyRole, useMe } from '../../session/session.tsx'
import { languageNow } from '../../words/language.ts'
import { roleWords } from '../../words/roles.ts'
import { todayHere } from '../../words/today.ts'
import { OwnSwitches } from './own-switches.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** Everything that is not done every day. */
function More() {
  const { i18n } = useLingui()
  const me = useMe()
  const { practising, begin } = usePractice()
  const attention = useRead(['attention', 'sync'], 'attention', (device) => device.needsAttention())
  const needsYou = attention.is === 'read' ? attention.value.length : 0
  const reports = useRead(['files'], 'reports', (device) => device.files('safeguarding'))
  const day = todayHere()
  const waits = reports.is === 'read' ? reports.value.filter((line) => line.due.some(({ on }) => on <= day)).length : 0
  return (
    <Screen
      title={<Trans>More</Trans>}
      sub={
        <>
          <bdi>{me.name}</bdi>
          {me.roles.map((role) => ` · ${i18n._(roleWords(role))}`)}
        </>
      }
    >
      <div className="more-lists">
        <RowList>
          <RouteRow
            to={{ is: 'not-delivered' }}
            icon="here"
            title={<Trans>Not yet delivered</Trans>}
            line={<Trans>Waiting to be sent, or needs you</Trans>}
            state={
              needsYou > 0 ? (
                <StatusChip tone="due">
                  <Plural value={needsYou} one="# thing needs you" other="# things need you" />
                </StatusChip>
              ) : undefined
            }
          />
        </RowList>
        <RowList>
          <RouteRow
            to={{ is: 'report-harm' }}
            icon="shield"
            title={<Trans>Harm by one of us</Trans>}
            line={<Trans>Tell one person outside line management</Trans>}
          />
          <RouteRow
            to={{ is: 'reports' }}
            icon="lock"
            title={<Trans>What was reported</Trans>}
            line={<Trans>By you, or to you</Trans>}
            state={
              waits > 0 ? (
                <StatusChip tone="due">
                  <Plural value={waits} one="# needs a next step" other="# need a next step" />
                </StatusChip>
              ) : undefined
            }
          />
        </RowList>
        {hasAnyRole(me.roles, 'supervisor') && (
          <RowList>
            <RouteRow to={{ is: 'team' }} icon="team" title={<Trans>Team</Trans>} />
            <RouteRow to={{ is: 'approvals' }} icon="tick" title={<Trans>To approve</Trans>} />
            <RouteRow
              to={{ is: 'supervision' }}
              icon="speech"
              title={<Trans>Supervision</Trans>}
              line={<Trans>Stalled work, gaps in files, talks about the work</Trans>}
            />
          </RowList>
        )}
        {hasAnyRole(me.roles, 'coordinator') && (
          <RowList>
            <RouteRow
              to={{ is: 'evidence' }}
              icon="same"
              title={<Trans>Numbers</Trans>}
              line={<Trans>Tables, releases and the privacy budget</Trans>}
            />
          </RowList>
        )}
        <RowList>
          {!hasAnyRole(me.roles, 'supervisor') && hasAnyRole(me.roles, 'caseworker', 'specialist') && (
            <RouteRow
              to={{ is: 'supervision' }}
              icon="speech"
              title={<Trans>Talks about the work</Trans>}
              line={<Trans>With a supervisor; not in any child’s file</Trans>}
            />
          )}
          {hasAnyRole(me.roles, 'caseworker', 'supervisor') && (
            <RouteRow
              to={{ is: 'figures' }}
              icon="same"
              title={<Trans>Figures of a month</Trans>}
              line={<Trans>Exact numbers, for our own use only</Trans>}
            />
          )}
          <RouteRow
            to={{ is: 'instruments' }}
            icon="book"
            title={<Trans>Sets of questions</Trans>}
            line={<Trans>From the app, and added by the agency</Trans>}
          />
        </RowList>
        <RowList>
          {hasAnyRole(me.roles, 'caseworker', 'supervisor', 'specialist') && (
            <RouteRow
              to={{ is: 'calendar' }}
              icon="calendar"
              title={<Trans>Calendar</Trans>}
              line={<Trans>A month, in words that give nothing away</Trans>}
            />
          )}
          {hasAnyRole(me.roles, 'caseworker', 'supervisor') && (
            <>
              <RouteRow
                to={{ is: 'papers' }}
                icon="print"
                title={<Trans>Paper forms</Trans>}
                line={<Trans>For a day without a phone</Trans>}
              />
              <RouteRow
                to={{ is: 'first-days' }}
                icon="clock"
                title={<Trans>The first days</Trans>}
                line={<Trans>What is still open, child by child</Trans>}
              />
              <RouteRow
                to={{ is: 'encounters' }}
                icon="person"
                title={<Trans>Met without a file</Trans>}
                line={<Trans>On the way, by phone, in the open house</Trans>}
              />
            </>
          )}
          {(me.custodian || hasAnyRole(me.roles, 'caseworker', 'supervisor', 'administrator')) && (
            <RouteRow
              to={{ is: 'outside-requests' }}
              icon="phone"
              title={<Trans>Requests from outside</Trans>}
              line={<Trans>A lawyer, an uncle, a journalist: one answer for all</Trans>}
            />
          )}
          {hasAnyRole(me.roles, 'caseworker', 'supervisor', 'specialist') && (
            <RouteRow
              to={{ is: 'shift' }}
              icon="moon"
              title={<Trans>Shift card</Trans>}
              line={<Trans>Who sleeps here, and what to do tonight</Trans>}
            />
          )}
          {hasAnyRole(me.roles, 'caseworker', 'supervisor') && (
            <>
              <RouteRow
                to={{ is: 'at-risk' }}
                icon="unknown"
                title={<Trans>Children at risk</Trans>}
                line={<Trans>Before anything happened, without a name</Trans>}
              />
              <RouteRow
                to={{ is: 'groups' }}
                icon="children"
                title={<Trans>Groups</Trans>}
                line={<Trans>People who come, each under a name that is not the real one; classes and sessions</Trans>}
              />
            </>
          )}
          <RouteRow
            to={{ is: 'directory' }}
            icon="home"
            title={<Trans>Services</Trans>}
            line={<Trans>What help there is, where and for whom</Trans>}
          />
          {!practising && hasAnyRole(me.roles, 'caseworker', 'supervisor') && (
            <RouteRow
              to={{ is: 'moving-in' }}
              icon="folder"
              title={<Trans>Import children from a list</Trans>}
              line={<Trans>A spreadsheet that you have kept until now</Trans>}
            />
          )}
          <RouteRow
            to={{ is: 'ethics-log' }}
            icon="scales"
            title={<Trans>Hard questions</Trans>}
            line={<Trans>Of the agency as a whole; no child is named</Trans>}
          />
          <RouteRow
            to={{ is: 'stocktaking' }}
            icon="globe"
            title={<Trans>Taking stock</Trans>}
            line={<Trans>What a country or district has, and whether it works</Trans>}
          />
          <RouteRow
            to={{ is: 'rights-sheet' }}
            icon="paper"
            title={<Trans>Rights, and how to complain</Trans>}
            line={<Trans>A sheet for children and families</Trans>}
          />
          <RouteRow
            to={{ is: 'network' }}
            icon="team"
            title={<Trans>Other agencies</Trans>}
            line={<Trans>Who may know a child too; no names are given</Trans>}
          />
          <RouteRow
            to={{ is: 'open-packet' }}
            icon="lock"
            title={<Trans>Read a sealed file</Trans>}
            line={<Trans>Sent by another agency</Trans>}
          />
        </RowList>
        <RowList>
          {(me.custodian || hasAnyRole(me.roles, 'administrator')) && (
            <RouteRow
              to={{ is: 'guidance' }}
              icon="globe"
              title={<Trans>Countries</Trans>}
              line={<Trans>Which country’s facts and time limits you use</Trans>}
            />
          )}
          <RouteRow
            to={{ is: 'people' }}
            icon="children"
            title={<Trans>People</Trans>}
            line={<Trans>Colleagues: invite, change, remove</Trans>}
          />
          <RouteRow to={{ is: 'devices' }} icon="phone" title={<Trans>Devices</Trans>} />
          <RouteRow
            to={{ is: 'ways-back' }}
            icon="key"
            title={<Trans>Ways back in</Trans>}
            line={<Trans>Passphrase, printed code, two of three people</Trans>}
          />
        </RowList>
        <RowList>
          <RouteRow
            to={{ is: 'quick-code' }}
            icon="lock"
            title={<Trans>Quick code</Trans>}
            line={<Trans>A short code for the rest of this shift</Trans>}
          />
          <RouteRow
            to={{ is: 'passkey' }}
            icon="key"
            title={<Trans>Passkey</Trans>}
            line={<Trans>A fingerprint, a face or a security key instead of the passphrase</Trans>}
          />
          <RouteRow to={{ is: 'passphrase' }} icon="pencil" title={<Trans>Change the passphrase</Trans>} />
          <OwnSwitches />
          <RouteRow to={{ is: 'language' }} icon="globe" title={<Trans>Language</Trans>} line={languageNow().name} />
        </RowList>
        <RowList>
          <RouteRow
            to={{ is: 'evidence-method' }}
            icon="bulb"
            title={<Trans>How we protect children in figures</Trans>}
            line={<Trans>The method in plain words</Trans>}
          />
          <RouteRow
            to={{ is: 'help', of: { is: 'more' } }}
            icon="book"
            title={<Trans>Handbook</Trans>}
            line={<Trans>What to do when, and how an agency begins</Trans>}
          />
          {!practising && (
            <li>
              <EntryRow
                lead={<Icon name="bulb" />}
                title={<Trans>Practise</Trans>}
                line={<Trans>With invented children. This device is locked first</Trans>}
                open={begin}
              />
            </li>
          )}
          <RouteRow to={{ is: 'about' }} icon="info" title={<Trans>About the app and its limits</Trans>} />
        </RowList>
      </div>
    </Screen>
  )
}

export const screen = defineScreen('more', More)
