import { later } from './later.ts'

export const Crossings = later(async () => ({
  default: (await import('../screens/child/crossings/crossings-screen.tsx')).CrossingsScreen,
}))
export const DecisionSheet = later(async () => ({
  default: (await import('../screens/child/decision-sheet/decision-sheet-screen.tsx')).DecisionSheetScreen,
}))
export const Children = later(async () => ({
  default: (await import('../screens/children/children-screen.tsx')).ChildrenScreen,
}))
export const AlreadyKnown = later(async () => ({
  default: (await import('../screens/children/already-known-screen.tsx')).AlreadyKnownScreen,
}))
export const Family = later(async () => ({
  default: (await import('../screens/children/family/open-family-screen.tsx')).FamilyScreen,
}))
export const Related = later(async () => ({
  default: (await import('../screens/related/related-screen.tsx')).RelatedScreen,
}))
export const Child = later(async () => ({ default: (await import('../screens/child/child-screen.tsx')).ChildScreen }))
export const FamilyMap = later(async () => ({
  default: (await import('../screens/child/family-map/family-map-screen.tsx')).FamilyMapScreen,
}))
export const Looks = later(async () => ({
  default: (await import('../screens/child/looks/looks-screen.tsx')).LooksScreen,
}))
export const Return = later(async () => ({
  default: (await import('../screens/child/return/return-screen.tsx')).ReturnScreen,
}))
export const HandOverPage = later(async () => ({
  default: (await import('../screens/child/hand-over/hand-over-page-screen.tsx')).HandOverScreen,
}))
export const PlanPage = later(async () => ({
  default: (await import('../screens/for-child/plan/plan-page-screen.tsx')).PlanPageScreen,
}))
export const ConsentSheet = later(async () => ({
  default: (await import('../screens/for-child/consent/consent-sheet-screen.tsx')).ConsentSheetScreen,
}))
export const RightsSheet = later(async () => ({
  default: (await import('../screens/for-child/rights/rights-sheet-screen.tsx')).RightsScreen,
}))
export const OwnFile = later(async () => ({
  default: (await import('../screens/child/own-file/own-file-screen.tsx')).OwnFileScreen,
}))
export const WhatHappened = later(async () => ({
  default: (await import('../screens/what-happened/what-happened-screen.tsx')).WhatHappenedScreen,
}))
export const Write = later(async () => ({
  default: (await import('../screens/what-happened/write-screen.tsx')).WriteScreen,
}))
export const Slip = later(async () => ({ default: (await import('../screens/slip/slip-screen.tsx')).SlipScreen }))
export const OpenPacket = later(async () => ({
  default: (await import('../screens/slip/open-packet-screen.tsx')).OpenPacketScreen,
}))
export const Match = later(async () => ({
  default: (await import('../screens/directory/match-screen.tsx')).MatchScreen,
}))
