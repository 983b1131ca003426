import { type ReactNode, useRef } from "react";
import { buttonStyle } from "./styles";

type FileButtonProps = {
  /** Endings and types, as the browser's own field takes them. */
  readonly accept: string;
  readonly choose: (file: File) => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
};

/** Choose a file by a button. */
export function FileButton({ accept, choose, disabled = false, children }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={buttonStyle}
        disabled={disabled}
        onClick={() => field.current?.click()}
      >
        {children}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) choose(file);
          // The same file can be chosen again.
          target.value = "";
        }}
      />
    </>
  );
}
