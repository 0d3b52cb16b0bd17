import { EditorContent, type JSONContent, useEditor, useEditorState } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { Bold, Heading, Italic, List, ListOrdered } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { IconButton } from '../button/IconButton.tsx'
import css from './editor.module.css'

/** Only what a stored document may hold; nothing pasted can bring a link, a picture or a script. */
const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [3] },
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
    dropcursor: false,
    gapcursor: false,
    trailingNode: false,
  }),
]

interface RichEditorProps {
  /** Its name for those who do not see it. */
  readonly label: string
  /** What belongs here, shown while it is empty. */
  readonly prompt: string
  readonly doc: JSONContent
  readonly editable: boolean
  /** At each keystroke; `read` makes the document only when it is asked. */
  onWrite(read: () => JSONContent): void
  onLeave(): void
}

/** Prose that is written where it stands. The document changes from outside only while nobody writes in it. */
export function RichEditor({ label, prompt, doc, editable, onWrite, onLeave }: RichEditorProps) {
  const latest = useRef({ onWrite, onLeave })
  latest.current = { onWrite, onLeave }
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: doc,
    editable,
    injectCSS: false,
    textDirection: 'auto',
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: css.text ?? '' },
    },
    onUpdate: ({ editor: written }) => latest.current.onWrite(() => written.getJSON()),
    onBlur: () => latest.current.onLeave(),
  })
  useEffect(() => {
    if (editor && editor.isEditable !== editable) editor.setEditable(editable, false)
  }, [editor, editable])
  useEffect(() => {
    if (editor && !editor.isFocused && JSON.stringify(bare(editor.getJSON())) !== JSON.stringify(bare(doc)))
      editor.commands.setContent(doc, { emitUpdate: false })
  }, [editor, doc])
  const state = useEditorState({
    editor,
    selector: ({ editor: of }) => ({
      empty: of?.isEmpty ?? true,
      focused: of?.isFocused ?? false,
      bold: of?.isActive('bold') ?? false,
      italic: of?.isActive('italic') ?? false,
      heading: of?.isActive('heading') ?? false,
      bullets: of?.isActive('bulletList') ?? false,
      numbers: of?.isActive('orderedList') ?? false,
    }),
  })
  return (
    <div className={css.editor} data-editable={editable}>
      {editable && (
        <div className={css.tools} role="toolbar" aria-label={`Looks of ${label}`}>
          <IconButton
            small
            label="Bold"
            kbd="mod+b"
            pressed={state.bold}
            onClick={() => editor.chain().focus().toggleBold().run()}
          >
            <Bold aria-hidden />
          </IconButton>
          <IconButton
            small
            label="Italic"
            kbd="mod+i"
            pressed={state.italic}
            onClick={() => editor.chain().focus().toggleItalic().run()}
          >
            <Italic aria-hidden />
          </IconButton>
          <IconButton
            small
            label="Heading"
            kbd="mod+alt+3"
            pressed={state.heading}
            onClick={() => editor.chain().focus().toggleHeading({ level: 3 }).run()}
          >
            <Heading aria-hidden />
          </IconButton>
          <IconButton
            small
            label="List"
            kbd="mod+shift+8"
            pressed={state.bullets}
            onClick={() => editor.chain().focus().toggleBulletList().run()}
          >
            <List aria-hidden />
          </IconButton>
          <IconButton
            small
            label="Numbered list"
            kbd="mod+shift+7"
            pressed={state.numbers}
            onClick={() => editor.chain().focus().toggleOrderedList().run()}
          >
            <ListOrdered aria-hidden />
          </IconButton>
        </div>
      )}
      {state.empty && (
        <p className={css.prompt} aria-hidden>
          {editable ? prompt : 'Nothing is written here.'}
        </p>
      )}
      <EditorContent editor={editor} />
    </div>
  )
}

/** Without the attributes the editor adds and the store does not keep. */
const bare = (node: JSONContent): object => ({
  type: node.type,
  ...(node.text !== undefined && { text: node.text }),
  ...(node.marks && node.marks.length > 0 && { marks: node.marks.map(({ type }) => type) }),
  ...(node.content && node.content.length > 0 && { content: node.content.map(bare) }),
})
