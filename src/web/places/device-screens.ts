import { later } from './later.ts'

export const About = later(async () => ({ default: (await import('../screens/more/about.tsx')).About }))
export const Help = later(async () => ({ default: (await import('../screens/help/help-screen.tsx')).HelpScreen }))
export const More = later(async () => ({ default: (await import('../screens/more/more.tsx')).More }))
export const LanguageScreen = later(async () => ({
  default: (await import('../screens/more/language-screen.tsx')).LanguageScreen,
}))
export const ReviewWords = later(async () => ({
  default: (await import('../screens/languages/review-screen.tsx')).ReviewScreen,
}))
export const QuickCode = later(async () => ({ default: (await import('../screens/more/quick-code.tsx')).QuickCode }))
export const ChangePassphrase = later(async () => ({
  default: (await import('../screens/more/change-passphrase.tsx')).ChangePassphrase,
}))
export const FirstSync = later(async () => ({
  default: (await import('../screens/first-sync/first-sync.tsx')).FirstSync,
}))
export const NotDelivered = later(async () => ({
  default: (await import('../screens/delivery/not-delivered.tsx')).NotDelivered,
}))
export const CarryOut = later(async () => ({ default: (await import('../screens/delivery/carry-out.tsx')).CarryOut }))
export const People = later(async () => ({ default: (await import('../screens/people/people.tsx')).People }))
export const Invite = later(async () => ({ default: (await import('../screens/people/invite.tsx')).Invite }))
export const Devices = later(async () => ({ default: (await import('../screens/devices/devices.tsx')).Devices }))
export const WaysBack = later(async () => ({ default: (await import('../screens/devices/ways-back.tsx')).WaysBack }))
export const Erasures = later(async () => ({ default: (await import('../screens/people/erasures.tsx')).Erasures }))
export const AccessLog = later(async () => ({ default: (await import('../screens/people/access-log.tsx')).AccessLog }))
