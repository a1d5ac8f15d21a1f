import { Button, createTheme, type MantineColorsTuple } from '@mantine/core'

/** From tint to press; the values that show stand in styles/mantine.css. */
const action: MantineColorsTuple = ['#e2eff2', '#c9e1e7', '#9cc3cd', '#8fc7d6', '#4d8ea1', '#2c7187', '#1a5f75', '#0f4f63', '#0a3b4b', '#062833']

/** Tokens as Mantine's theme. The dark scheme is the dim look. */
export const theme = createTheme({
  primaryColor: 'action',
  primaryShade: { light: 7, dark: 3 },
  colors: { action },
  fontFamily: 'var(--hw-font)',
  radius: { xs: '4px', sm: '4px', md: '8px', lg: '12px', xl: '999px' },
  defaultRadius: 'md',
  breakpoints: { xs: '22.5em', sm: '40em', md: '60em', lg: '80em', xl: '96em' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusClassName: 'hw-focus',
  components: {
    Button: Button.extend({
      vars: (_theme, { variant }) => ({
        root: {
          '--button-height': 'auto',
          ...(variant === undefined || variant === 'filled' ? { '--button-color': 'var(--hw-on-action)' } : {}),
          ...(variant === 'outline' ? { '--button-bg': 'var(--hw-surface)', '--button-bd': '1.5px solid var(--hw-action)' } : {}),
        },
      }),
    }),
  },
})
