// The Latin face belongs to the first paint; its files are still fetched per script (unicode-range).
import '@fontsource-variable/inter/wght.css'
