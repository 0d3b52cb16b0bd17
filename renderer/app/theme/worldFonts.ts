// Faces for names in other scripts. Loaded when idle: the lists of their slices are long, and the files
// themselves are only fetched when a character of theirs is on screen (unicode-range).
import '@fontsource-variable/noto-sans-arabic/wght.css'
import '@fontsource-variable/noto-sans-hebrew/wght.css'
import '@fontsource-variable/noto-sans-jp/wght.css'
import '@fontsource-variable/noto-sans-kr/wght.css'
import '@fontsource-variable/noto-sans-sc/wght.css'
import './figures.css'
