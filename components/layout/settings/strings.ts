import type { UiString } from "@/lib/site/strings";

/** Strings of the settings' panel, which loads when it is first opened. */
export const settingsStrings = {
  "interface-language": { en: "Interface", zh: "界面语言" },
  "reading-language": { en: "Reading", zh: "阅读语言" },
  theme: { en: "Theme", zh: "主题" },
  light: { en: "Light", zh: "浅色" },
  dark: { en: "Dark", zh: "深色" },
  system: { en: "System", zh: "跟随系统" },
  english: { en: "English", zh: "英文" },
  chinese: { en: "Chinese", zh: "中文" },
  both: { en: "Both", zh: "双语" },
  density: { en: "Lists", zh: "列表密度" },
  dense: { en: "Dense", zh: "紧凑" },
  normal: { en: "Normal", zh: "标准" },
  cosy: { en: "Cosy", zh: "宽松" },
  "text-size": { en: "Text size", zh: "文字大小" },
  small: { en: "Small", zh: "小" },
  medium: { en: "Normal", zh: "中" },
  large: { en: "Large", zh: "大" },
  larger: { en: "Larger", zh: "特大" },
  motion: { en: "Motion", zh: "动态效果" },
  reduced: { en: "Reduced", zh: "减弱" },
  personal: { en: "Order “For you”, from what I keep and read", zh: "“为您”排序（依据收藏与阅读）" },
  "personal-known": {
    en: "What this site knows of me, and how to forget it",
    zh: "本站对我的了解及清除",
  },
  swipe: { en: "Swipe papers to keep or mark read", zh: "滑动论文以收藏或标为已读" },
  shortcuts: { en: "Keyboard shortcuts", zh: "键盘快捷键" },
  on: { en: "On", zh: "开启" },
  off: { en: "Off", zh: "关闭" },
  reset: { en: "Reset to defaults", zh: "恢复默认设置" },
  "not-stored": {
    en: "This browser is not storing anything for this site: the choice holds for this page only.",
    zh: "此浏览器目前无法为本站存储内容，所选设置仅对当前页面有效。",
  },
} as const satisfies Readonly<Record<string, UiString>>;
