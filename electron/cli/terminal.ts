interface Stream {
  write(text: string): unknown
  readonly isTTY?: boolean
}

export interface Terminal {
  /** Ends the text's line. A text that ends with a carriage return is progress: only for a person to see. */
  say(stream: 'out' | 'err', text: string): void
}

export function createTerminal(out: Stream, err: Stream): Terminal {
  return {
    say(stream, text) {
      const target = stream === 'out' ? out : err
      const isProgress = text.endsWith('\r')
      if (isProgress && !err.isTTY) return
      if (isProgress) err.write(text)
      else target.write(text.endsWith('\n') ? text : `${text}\n`)
    },
  }
}
