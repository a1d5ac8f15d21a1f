import type { Route } from './navigation/routes.ts'
import {
  Calendar,
  FirstDays,
  Directory,
  Listing,
  DirectoryImport,
  Carers,
  EthicsLog,
  Stocktaking,
  Encounters,
  Meet,
  Met,
  Groups,
  Group,
  Network,
  AskNetwork,
  ContactPoint,
  Team,
  Figures,
  Supervision,
  Instruments,
  Approvals,
  Approval,
  Guidance,
  AtRisk,
  WriteAtRisk,
  Shift,
  ReportHarm,
  Reports,
  Reported,
} from './places/agency-screens.ts'
import {
  Children,
  AlreadyKnown,
  Family,
  Related,
  Child,
  FamilyMap,
  Looks,
  Return,
  HandOverPage,
  PlanPage,
  ConsentSheet,
  RightsSheet,
  OwnFile,
  WhatHappened,
  Write,
  Slip,
  OpenPacket,
  Match,
  Crossings,
  DecisionSheet,
} from './places/child-screens.ts'
import {
  Evidence,
  EvidenceTable,
  EvidenceRelease,
  EvidenceLedger,
  EvidenceIndicators,
  EvidenceDatasets,
  EvidenceHtcds,
  EvidenceFileTable,
  EvidenceMethod,
} from './places/evidence-screens.ts'
import {
  Help,
  More,
  People,
  Invite,
  Devices,
  WaysBack,
  Erasures,
  AccessLog,
  NotDelivered,
  CarryOut,
  FirstSync,
  LanguageScreen,
  ReviewWords,
  QuickCode,
  ChangePassphrase,
  About,
} from './places/device-screens.ts'

/**
 * Maps each place to its screen. The key remounts the screen for another child or another form. Loaded when somebody leaves *Today*: the list of all screens is not part
 * of the first load.
 */
export function PlaceScreen({ place }: { readonly place: Exclude<Route, { readonly is: 'today' }> }) {
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
      return (
        <WhatHappened
          {...(place.file ? { file: place.file } : {})}
          {...(place.folder ? { folder: place.folder } : {})}
        />
      )
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
