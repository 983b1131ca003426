import type { ReactNode } from "react";

type PaperPartProps = {
  /** Of its heading. */
  readonly id: string;
  readonly label: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Show a part of a paper's page: its name appears beside what it holds, or above it on a narrow screen. */
export function PaperPart({ id, label, className = "", children }: PaperPartProps) {
  return (
    <section aria-labelledby={id} className={`part ${className}`.trim()}>
      <h2 id={id}>{label}</h2>
      {children}
    </section>
  );
}
