import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  InputWrapper,
  type MantineThemeOverride,
} from '@mantine/core';

/** Mantine's own names for what `tokens.css` means. The tokens know the theme; these need not. */
const meanings = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-error': 'var(--red)',
  '--mantine-color-anchor': 'var(--text)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--action)',
  '--mantine-primary-color-filled-hover': 'var(--action-hover)',
  '--mantine-primary-color-light': 'var(--sunken)',
  '--mantine-primary-color-light-hover': 'var(--line)',
  '--mantine-primary-color-light-color': 'var(--text)',
  '--mantine-primary-color-contrast': 'var(--on-action)',
};

export const tokensAsVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: meanings,
  dark: meanings,
});

/** What floats over a screen is paper too. */
const floating = { background: 'var(--card)', borderColor: 'var(--line)', boxShadow: 'var(--shadow)' };

/** Ink on paper: one solid button a screen (`filled`), all others are paper with a hairline (`default`). */
export const theme: MantineThemeOverride = createTheme({
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  primaryColor: 'gray',
  primaryShade: 9,
  defaultRadius: 10,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    if (input.variant === 'filled') {
      return {
        background: 'var(--action)',
        hover: 'var(--action-hover)',
        color: 'var(--on-action)',
        border: '1px solid transparent',
      };
    }
    if (input.variant === 'default') {
      return {
        background: 'var(--card)',
        hover: 'var(--sunken)',
        color: 'var(--text)',
        border: '1px solid var(--line)',
      };
    }
    return defaultVariantColorsResolver(input);
  },
  components: {
    Input: Input.extend({
      vars: () => ({
        wrapper: {
          '--input-height': '48px',
          '--input-fz': '15px',
          '--input-bd': 'var(--edge)',
          '--input-bd-focus': 'var(--focus)',
          '--input-bg': 'var(--card)',
          '--input-color': 'var(--text)',
          '--input-placeholder-color': 'var(--text-3)',
        },
      }),
    }),
    InputWrapper: InputWrapper.extend({
      defaultProps: { labelProps: { fz: 14, fw: 600, mb: 2 }, descriptionProps: { fz: 13, mb: 6 } },
    }),
    // By name: who imports them here has them fetched before the counter is drawn.
    Popover: { styles: { dropdown: floating } },
    Menu: { styles: { dropdown: floating, item: { fontSize: 15 } } },
    Button: Button.extend({
      defaultProps: { variant: 'default', h: 48, px: 16, fz: 15, fw: 600 },
    }),
  },
});
