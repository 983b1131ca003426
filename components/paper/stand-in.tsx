import { UiText } from "@/components/layout/ui-text";

/** Mark a text that stands in for one in the reading language; the mark shows to those who read the other alone. */
export function StandIn({ language }: { readonly language: string }) {
  if (language !== "zh" && language !== "en") return null;
  return (
    <span className={`stand-in reading-${language === "zh" ? "en" : "zh"}-only`}>
      <UiText k={`in-${language}`} isInText />
    </span>
  );
}
