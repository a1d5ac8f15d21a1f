import { later } from './later.ts'

export const AtRisk = later(async () => ({
  default: (await import('../screens/at-risk/at-risk-screen.tsx')).AtRiskScreen,
}))
export const WriteAtRisk = later(async () => ({
  default: (await import('../screens/at-risk/write-at-risk-screen.tsx')).WriteAtRiskScreen,
}))
export const Shift = later(async () => ({ default: (await import('../screens/shift/shift-screen.tsx')).ShiftScreen }))
export const ReportHarm = later(async () => ({
  default: (await import('../screens/safeguarding/report-harm-screen.tsx')).ReportScreen,
}))
export const Reports = later(async () => ({
  default: (await import('../screens/safeguarding/reports-screen.tsx')).ReportsScreen,
}))
export const Reported = later(async () => ({
  default: (await import('../screens/safeguarding/reported-screen.tsx')).ReportedScreen,
}))
export const Guidance = later(async () => ({
  default: (await import('../screens/guidance/guidance-screen.tsx')).Guidance,
}))
export const Calendar = later(async () => ({
  default: (await import('../screens/calendar/calendar-screen.tsx')).CalendarScreen,
}))
export const FirstDays = later(async () => ({
  default: (await import('../screens/first-days/first-days-screen.tsx')).FirstDaysScreen,
}))
export const Directory = later(async () => ({
  default: (await import('../screens/directory/directory-screen.tsx')).DirectoryScreen,
}))
export const Listing = later(async () => ({
  default: (await import('../screens/directory/listing-screen.tsx')).ListingScreen,
}))
export const DirectoryImport = later(async () => ({
  default: (await import('../screens/directory/directory-import-screen.tsx')).ImportScreen,
}))
export const Carers = later(async () => ({
  default: (await import('../screens/directory/carers-screen.tsx')).CarersScreen,
}))
export const EthicsLog = later(async () => ({
  default: (await import('../screens/guidance/ethics/ethics-log-screen.tsx')).EthicsLog,
}))
export const Stocktaking = later(async () => ({
  default: (await import('../screens/stocktaking/stocktaking-screen.tsx')).StocktakingScreen,
}))
export const Encounters = later(async () => ({
  default: (await import('../screens/encounters/encounters-screen.tsx')).EncountersScreen,
}))
export const Meet = later(async () => ({ default: (await import('../screens/encounters/meet-screen.tsx')).MeetScreen }))
export const Met = later(async () => ({ default: (await import('../screens/encounters/met-screen.tsx')).MetScreen }))
export const Groups = later(async () => ({
  default: (await import('../screens/groups/groups-screen.tsx')).GroupsScreen,
}))
export const Group = later(async () => ({ default: (await import('../screens/groups/group-screen.tsx')).GroupScreen }))
export const Network = later(async () => ({
  default: (await import('../screens/network/network-screen.tsx')).NetworkScreen,
}))
export const AskNetwork = later(async () => ({
  default: (await import('../screens/network/ask-network-screen.tsx')).AskNetworkScreen,
}))
export const ContactPoint = later(async () => ({
  default: (await import('../screens/network/contact-point-screen.tsx')).ContactPointScreen,
}))
export const Team = later(async () => ({ default: (await import('../screens/team/team-screen.tsx')).TeamScreen }))
export const Figures = later(async () => ({
  default: (await import('../screens/figures/figures-screen.tsx')).FiguresScreen,
}))
export const Supervision = later(async () => ({
  default: (await import('../screens/supervision/supervision-screen.tsx')).SupervisionScreen,
}))
export const Instruments = later(async () => ({
  default: (await import('../screens/instruments/instruments-screen.tsx')).InstrumentsScreen,
}))
export const Approvals = later(async () => ({
  default: (await import('../screens/approvals/approvals-screen.tsx')).ApprovalsScreen,
}))
export const Approval = later(async () => ({
  default: (await import('../screens/approvals/approval-screen.tsx')).ApprovalScreen,
}))
