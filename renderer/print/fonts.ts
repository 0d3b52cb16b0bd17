// The PDF takes Inter as one file per weight: of a variable face the printer embeds drawn outlines
// (Type 3), twice the size and without hints. Its metrics are the same, so lines break alike.
import '@fontsource/inter/400.css'
import '@fontsource/inter/500.css'
import '@fontsource/inter/600.css'
import '@fontsource/inter/700.css'
