import type { Components, Theme } from '@mui/material/styles'

const floating = {
  backgroundColor: 'var(--panel)',
  backgroundImage: 'none',
  border: '1px solid var(--line)',
  borderRadius: 10,
  boxShadow: 'var(--shadow)',
  color: 'var(--ink)',
}

const item = {
  minHeight: 32,
  margin: '0 4px',
  padding: '4px 8px',
  borderRadius: 6,
  gap: 8,
  fontSize: 14,
  lineHeight: '20px',
  '&.Mui-focusVisible, &:hover, &.Mui-focused': { backgroundColor: 'var(--hover)' },
  '&.Mui-selected, &.Mui-selected:hover, &.Mui-selected.Mui-focusVisible, &[aria-selected="true"], &[aria-selected="true"].Mui-focused':
    { backgroundColor: 'var(--selected)' },
}

/** Our shapes on MUI's parts: no ripple, no capitals, borders instead of elevation. */
export const muiParts: Components<Theme> = {
  MuiButtonBase: { defaultProps: { disableRipple: true, disableTouchRipple: true } },
  MuiPaper: { defaultProps: { elevation: 0 } },
  MuiBackdrop: {
    styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'var(--veil)' } } },
  },
  MuiDialog: {
    styleOverrides: {
      paper: {
        ...floating,
        margin: 24,
        maxHeight: 'calc(100% - 48px)',
        '&:focus-visible': { outline: 'none' },
      },
    },
  },
  MuiPopover: { styleOverrides: { paper: floating } },
  MuiMenu: { styleOverrides: { paper: { ...floating, minWidth: 192 }, list: { padding: '4px 0' } } },
  MuiMenuItem: { styleOverrides: { root: item } },
  MuiAutocomplete: {
    styleOverrides: {
      paper: { ...floating, marginTop: 4 },
      listbox: { padding: '4px 0', '& .MuiAutocomplete-option': item },
    },
  },
  MuiSelect: { defaultProps: { variant: 'standard' } },
  MuiSwitch: {
    styleOverrides: {
      root: { width: 36, height: 20, padding: 0, overflow: 'visible' },
      switchBase: {
        padding: 2,
        '&.Mui-checked': { transform: 'translateX(16px)', color: 'var(--panel)' },
        '&.Mui-checked + .MuiSwitch-track': { backgroundColor: 'var(--accent)', opacity: 1 },
        '&.Mui-focusVisible + .MuiSwitch-track': { outline: '2px solid var(--accent)', outlineOffset: 2 },
      },
      thumb: { width: 16, height: 16, boxShadow: 'none', backgroundColor: 'var(--panel)' },
      track: { borderRadius: 10, backgroundColor: 'var(--ink-3)', opacity: 1 },
    },
  },
  MuiCheckbox: {
    styleOverrides: {
      root: {
        padding: 4,
        color: 'var(--ink-3)',
        '&.Mui-checked, &.MuiCheckbox-indeterminate': { color: 'var(--accent)' },
        '&.Mui-focusVisible': { outline: '2px solid var(--accent)', outlineOffset: -2 },
      },
    },
  },
}
