import { lazy, type ComponentType } from 'react'
import type { Place } from './navigation/places.ts'

/** A screen, and with it the words of every code: only *Today* does with fewer (frame/inside.tsx). */
function later<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), import('./kinds/codes/codes.ts')])
    return screen
  })
}

const About = later(async () => ({ default: (await import('./screens/more/about.tsx')).About }))
const Crossings = later(async () => ({
  default: (await import('./screens/child/crossings/crossings-screen.tsx')).CrossingsScreen,
}))
const DecisionSheet = later(async () => ({
  default: (await import('./screens/child/decision-sheet/decision-sheet-screen.tsx')).DecisionSheetScreen,
}))
const AtRisk = later(async () => ({ default: (await import('./screens/at-risk/at-risk-screen.tsx')).AtRiskScreen }))
const WriteAtRisk = later(async () => ({
  default: (await import('./screens/at-risk/write-at-risk-screen.tsx')).WriteAtRiskScreen,
}))
const Shift = later(async () => ({ default: (await import('./screens/shift/shift-screen.tsx')).ShiftScreen }))
const ReportHarm = later(async () => ({
  default: (await import('./screens/safeguarding/report-screen.tsx')).ReportScreen,
}))
const Reports = later(async () => ({
  default: (await import('./screens/safeguarding/reports-screen.tsx')).ReportsScreen,
}))
const Reported = later(async () => ({
  default: (await import('./screens/safeguarding/reported-screen.tsx')).ReportedScreen,
}))
const Help = later(async () => ({ default: (await import('./screens/help/help-screen.tsx')).HelpScreen }))
const More = later(async () => ({ default: (await import('./screens/more/more.tsx')).More }))
const LanguageScreen = later(async () => ({
  default: (await import('./screens/more/language-screen.tsx')).LanguageScreen,
}))
const ReviewWords = later(async () => ({
  default: (await import('./screens/languages/review-screen.tsx')).ReviewScreen,
}))
const QuickCode = later(async () => ({ default: (await import('./screens/more/quick-code.tsx')).QuickCode }))
const ChangePassphrase = later(async () => ({
  default: (await import('./screens/more/change-passphrase.tsx')).ChangePassphrase,
}))
const Guidance = later(async () => ({ default: (await import('./screens/guidance/guidance.tsx')).Guidance }))
const FirstSync = later(async () => ({ default: (await import('./screens/first-sync/first-sync.tsx')).FirstSync }))
const NotDelivered = later(async () => ({
  default: (await import('./screens/delivery/not-delivered.tsx')).NotDelivered,
}))
const CarryOut = later(async () => ({ default: (await import('./screens/delivery/carry-out.tsx')).CarryOut }))
const People = later(async () => ({ default: (await import('./screens/people/people.tsx')).People }))
const Invite = later(async () => ({ default: (await import('./screens/people/invite.tsx')).Invite }))
const Devices = later(async () => ({ default: (await import('./screens/devices/devices.tsx')).Devices }))
const WaysBack = later(async () => ({ default: (await import('./screens/devices/ways-back.tsx')).WaysBack }))
const Erasures = later(async () => ({ default: (await import('./screens/people/erasures.tsx')).Erasures }))
const AccessLog = later(async () => ({ default: (await import('./screens/people/access-log.tsx')).AccessLog }))
const Calendar = later(async () => ({
  default: (await import('./screens/calendar/calendar-screen.tsx')).CalendarScreen,
}))
const FirstDays = later(async () => ({
  default: (await import('./screens/first-days/first-days-screen.tsx')).FirstDaysScreen,
}))
const Children = later(async () => ({
  default: (await import('./screens/children/children-screen.tsx')).ChildrenScreen,
}))
const AlreadyKnown = later(async () => ({
  default: (await import('./screens/children/already-known-screen.tsx')).AlreadyKnownScreen,
}))
const Family = later(async () => ({
  default: (await import('./screens/children/family/family-screen.tsx')).FamilyScreen,
}))
const Related = later(async () => ({ default: (await import('./screens/related/related-screen.tsx')).RelatedScreen }))
const Child = later(async () => ({ default: (await import('./screens/child/child-screen.tsx')).ChildScreen }))
const FamilyMap = later(async () => ({
  default: (await import('./screens/child/family-map/family-map-screen.tsx')).FamilyMapScreen,
}))
const Looks = later(async () => ({ default: (await import('./screens/child/looks/looks-screen.tsx')).LooksScreen }))
const Return = later(async () => ({ default: (await import('./screens/child/return/return-screen.tsx')).ReturnScreen }))
const HandOverPage = later(async () => ({
  default: (await import('./screens/child/hand-over/hand-over-screen.tsx')).HandOverScreen,
}))
const PlanPage = later(async () => ({
  default: (await import('./screens/for-child/plan/plan-page-screen.tsx')).PlanPageScreen,
}))
const ConsentSheet = later(async () => ({
  default: (await import('./screens/for-child/consent/consent-sheet-screen.tsx')).ConsentSheetScreen,
}))
const RightsSheet = later(async () => ({
  default: (await import('./screens/for-child/rights/rights-screen.tsx')).RightsScreen,
}))
const OwnFile = later(async () => ({
  default: (await import('./screens/child/own-file/own-file-screen.tsx')).OwnFileScreen,
}))
const WhatHappened = later(async () => ({
  default: (await import('./screens/what-happened/what-happened-screen.tsx')).WhatHappenedScreen,
}))
const Write = later(async () => ({ default: (await import('./screens/what-happened/write-screen.tsx')).WriteScreen }))
const Slip = later(async () => ({ default: (await import('./screens/slip/slip-screen.tsx')).SlipScreen }))
const OpenPacket = later(async () => ({
  default: (await import('./screens/slip/open-packet-screen.tsx')).OpenPacketScreen,
}))
const Directory = later(async () => ({
  default: (await import('./screens/directory/directory-screen.tsx')).DirectoryScreen,
}))
const Listing = later(async () => ({ default: (await import('./screens/directory/listing-screen.tsx')).ListingScreen }))
const DirectoryImport = later(async () => ({
  default: (await import('./screens/directory/import-screen.tsx')).ImportScreen,
}))
const Match = later(async () => ({ default: (await import('./screens/directory/match-screen.tsx')).MatchScreen }))
const Carers = later(async () => ({ default: (await import('./screens/directory/carers-screen.tsx')).CarersScreen }))
const EthicsLog = later(async () => ({ default: (await import('./screens/guidance/ethics/ethics-log.tsx')).EthicsLog }))
const Stocktaking = later(async () => ({
  default: (await import('./screens/stocktaking/stocktaking-screen.tsx')).StocktakingScreen,
}))
const Encounters = later(async () => ({
  default: (await import('./screens/encounters/encounters-screen.tsx')).EncountersScreen,
}))
const Meet = later(async () => ({ default: (await import('./screens/encounters/meet-screen.tsx')).MeetScreen }))
const Met = later(async () => ({ default: (await import('./screens/encounters/met-screen.tsx')).MetScreen }))
const Groups = later(async () => ({ default: (await import('./screens/groups/groups-screen.tsx')).GroupsScreen }))
const Group = later(async () => ({ default: (await import('./screens/groups/group-screen.tsx')).GroupScreen }))
const Network = later(async () => ({ default: (await import('./screens/network/network-screen.tsx')).NetworkScreen }))
const AskNetwork = later(async () => ({
  default: (await import('./screens/network/ask-network-screen.tsx')).AskNetworkScreen,
}))
const ContactPoint = later(async () => ({
  default: (await import('./screens/network/contact-point-screen.tsx')).ContactPointScreen,
}))
const Team = later(async () => ({ default: (await import('./screens/team/team-screen.tsx')).TeamScreen }))
const Figures = later(async () => ({ default: (await import('./screens/figures/figures-screen.tsx')).FiguresScreen }))
const Supervision = later(async () => ({
  default: (await import('./screens/supervision/supervision-screen.tsx')).SupervisionScreen,
}))
const Instruments = later(async () => ({
  default: (await import('./screens/instruments/instruments-screen.tsx')).InstrumentsScreen,
}))
const Evidence = later(async () => ({
  default: (await import('./screens/evidence/home/evidence-screen.tsx')).EvidenceScreen,
}))
const EvidenceTable = later(async () => ({
  default: (await import('./screens/evidence/tables/table-screen.tsx')).TableScreen,
}))
const EvidenceRelease = later(async () => ({
  default: (await import('./screens/evidence/release/release-screen.tsx')).ReleaseScreen,
}))
const EvidenceLedger = later(async () => ({
  default: (await import('./screens/evidence/ledger/ledger-screen.tsx')).LedgerScreen,
}))
const EvidenceIndicators = later(async () => ({
  default: (await import('./screens/evidence/indicators/indicators-screen.tsx')).IndicatorsScreen,
}))
const EvidenceDatasets = later(async () => ({
  default: (await import('./screens/evidence/datasets/datasets-screen.tsx')).DatasetsScreen,
}))
const EvidenceHtcds = later(async () => ({
  default: (await import('./screens/evidence/imports/htcds-screen.tsx')).HtcdsScreen,
}))
const EvidenceFileTable = later(async () => ({
  default: (await import('./screens/evidence/imports/file-table-screen.tsx')).FileTableScreen,
}))
const EvidenceMethod = later(async () => ({
  default: (await import('./screens/evidence/method/method-screen.tsx')).MethodScreen,
}))
const Approvals = later(async () => ({
  default: (await import('./screens/approvals/approvals-screen.tsx')).ApprovalsScreen,
}))
const Approval = later(async () => ({
  default: (await import('./screens/approvals/approval-screen.tsx')).ApprovalScreen,
}))

/**
 * Which screen shows a place. The key makes a new screen for another child or another form. This list is fetched when somebody leaves *Today*: the names of all screens and of
 * what each needs are no part of what is loaded first.
 */
export function PlaceScreen({ place }: { readonly place: Exclude<Place, { readonly is: 'today' }> }) {
  switch (place.is) {
    case 'calendar':
      return <Calendar />
    case 'first-days':
      return <FirstDays />
    case 'children':
      return <Children />
    case 'already-known':
      return (
        <AlreadyKnown
          key={place.met?.mark ?? ''}
          {...(place.name !== undefined && { name: place.name })}
          {...(place.met && { met: place.met })}
        />
      )
    case 'open-family':
      return <Family />
    case 'related':
      return <Related key={place.file ?? ''} {...(place.file ? { file: place.file } : {})} />
    case 'child':
      return <Child key={place.file} file={place.file} tab={place.tab} />
    case 'family-map':
      return <FamilyMap key={place.file} file={place.file} />
    case 'looks':
      return <Looks key={place.file} file={place.file} />
    case 'return':
      return <Return key={place.file} file={place.file} />
    case 'hand-over-page':
      return <HandOverPage key={place.file} file={place.file} />
    case 'plan-page':
      return <PlanPage key={place.file} file={place.file} />
    case 'consent-sheet':
      return <ConsentSheet key={place.file} file={place.file} />
    case 'rights-sheet':
      return <RightsSheet key={place.file ?? ''} {...(place.file ? { file: place.file } : {})} />
    case 'own-file':
      return <OwnFile key={place.file} file={place.file} />
    case 'what-happened':
      return <WhatHappened {...(place.file ? { file: place.file } : {})} />
    case 'write':
      return (
        <Write
          key={`${place.kind} ${place.file ?? ''} ${place.from ?? ''}`}
          kind={place.kind}
          {...(place.file ? { file: place.file } : {})}
          {...(place.from ? { from: place.from } : {})}
          {...(place.towards ? { towards: place.towards } : {})}
        />
      )
    case 'slip':
      return <Slip key={place.entry} file={place.file} entry={place.entry} />
    case 'open-packet':
      return <OpenPacket />
    case 'directory':
      return <Directory />
    case 'listing':
      return <Listing key={place.entry} file={place.directory} entry={place.entry} />
    case 'directory-import':
      return <DirectoryImport key={place.directory} file={place.directory} />
    case 'match':
      return <Match key={place.entry} file={place.file} entry={place.entry} />
    case 'carers':
      return <Carers />
    case 'ethics-log':
      return <EthicsLog />
    case 'stocktaking':
      return <Stocktaking key={`${place.file ?? ''} ${place.part ?? ''}`} place={place} />
    case 'encounters':
      return <Encounters />
    case 'meet':
      return <Meet />
    case 'met':
      return <Met key={place.entry} file={place.met} entry={place.entry} />
    case 'groups':
      return <Groups />
    case 'group':
      return <Group key={place.group} file={place.group} />
    case 'network':
      return <Network />
    case 'ask-network':
      return <AskNetwork {...(place.asked ? { asked: place.asked } : {})} />
    case 'contact-point':
      return <ContactPoint />
    case 'team':
      return <Team />
    case 'figures':
      return <Figures />
    case 'supervision':
      return <Supervision />
    case 'instruments':
      return <Instruments />
    case 'evidence':
      return <Evidence />
    case 'evidence-table':
      return <EvidenceTable />
    case 'evidence-release':
      return <EvidenceRelease key={place.release} release={place.release} />
    case 'evidence-ledger':
      return <EvidenceLedger />
    case 'evidence-indicators':
      return <EvidenceIndicators />
    case 'evidence-datasets':
      return <EvidenceDatasets />
    case 'evidence-htcds':
      return <EvidenceHtcds />
    case 'evidence-file-table':
      return <EvidenceFileTable />
    case 'evidence-method':
      return <EvidenceMethod />
    case 'approvals':
      return <Approvals />
    case 'approval':
      return <Approval key={place.entry} file={place.file} entry={place.entry} />
    case 'guidance':
      return (
        <Guidance
          key={`${place.file ?? ''} ${place.card ?? ''} ${place.publication ?? ''} ${place.country ?? ''} ${place.form ?? ''}`}
          place={place}
        />
      )
    case 'crossings':
      return <Crossings key={place.file} file={place.file} />
    case 'decision-sheet':
      return <DecisionSheet key={place.entry} file={place.file} entry={place.entry} />
    case 'at-risk':
      return <AtRisk />
    case 'write-at-risk':
      return <WriteAtRisk />
    case 'shift':
      return <Shift />
    case 'report-harm':
      return <ReportHarm />
    case 'reports':
      return <Reports />
    case 'reported':
      return <Reported key={place.report} file={place.report} />
    case 'help':
      return <Help of={place.of} />
    case 'more':
      return <More />
    case 'people':
      return <People />
    case 'invite':
      return <Invite />
    case 'devices':
      return <Devices />
    case 'ways-back':
      return <WaysBack />
    case 'erasures':
      return <Erasures />
    case 'access-log':
      return <AccessLog />
    case 'not-delivered':
      return <NotDelivered />
    case 'carry-out':
      return <CarryOut />
    case 'first-sync':
      return <FirstSync />
    case 'language':
      return <LanguageScreen />
    case 'review-words':
      return <ReviewWords />
    case 'quick-code':
      return <QuickCode />
    case 'passphrase':
      return <ChangePassphrase />
    case 'about':
      return <About />
  }
}
