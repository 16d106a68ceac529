// Words of the page in Vietnamese and English, dates as people write them, names as people type them.

const WORDS = {
  title: ["Đồ thị tri thức", "Knowledge graph"],
  cite: ["Chép trích dẫn", "Copy citation"],
  cited: ["Đã chép", "Copied"],
  search: ["Tìm người, tổ chức, cuộc họp…", "Find people, bodies, meetings…"],
  searchLabel: ["Tìm kiếm", "Search"],
  similarName: ["tên gần giống", "similar name"],
  nothingFound: ["Không tìm thấy tên nào", "No such name"],
  graph: ["Đồ thị", "Graph"],
  timeline: ["Dòng thời gian", "Timeline"],
  table: ["Bảng", "Table"],
  summary: ["Cụm", "Communities"],
  filters: ["Bộ lọc", "Filters"],
  details: ["Chi tiết", "Details"],
  close: ["Đóng", "Close"],
  classes: ["Chú giải", "Legend"],
  relations: ["Quan hệ", "Relations"],
  period: ["Thời gian", "Period"],
  from: ["Từ ngày", "From"],
  to: ["Đến ngày", "To"],
  noPeriod: ["Ngày đầu ở sau ngày cuối.", "The first day comes after the last."],
  play: ["Chạy theo thời gian", "Play"],
  stop: ["Dừng", "Stop"],
  allTime: ["Mọi lúc", "All time"],
  sources: ["Nguồn", "Sources"],
  sureness: ["Độ tin cậy tối thiểu", "Least confidence"],
  all: ["Tất cả", "All"],
  none: ["Bỏ hết", "None"],
  reset: ["Xóa bộ lọc", "Clear filters"],
  showing: ["Hiển thị {n} trong {all}", "Showing {n} of {all}"],
  left: ["; tệp mang theo {n} nút", "; the file carries {n}"],
  undo: ["Hoàn tác", "Undo"],
  redo: ["Làm lại", "Redo"],
  arrange: ["Sắp xếp lại", "Arrange"],
  fit: ["Vừa màn hình", "Fit"],
  zoomIn: ["Phóng to", "Zoom in"],
  zoomOut: ["Thu nhỏ", "Zoom out"],
  edgeLabels: ["Chữ trên đường nối", "Words on lines"],
  metMode: ["Ai gặp ai", "Who met whom"],
  home: ["Về hình ban đầu", "Start view"],
  link: ["Chép liên kết", "Copy link"],
  linkCopied: ["Đã chép liên kết tới hình này", "Link to this view copied"],
  linkReady: ["Liên kết nằm trên thanh địa chỉ", "The link is in the address bar"],
  exportAs: ["Xuất", "Export"],
  print: ["In", "Print"],
  theme: ["Sáng / tối", "Light / dark"],
  language: ["English", "Tiếng Việt"],
  help: ["Trợ giúp", "Help"],
  focus: ["Tập trung", "Focus"],
  unfocus: ["Thôi tập trung", "End focus"],
  oneHop: ["1 bước", "1 step"],
  twoHops: ["2 bước", "2 steps"],
  expand: ["Mở rộng", "Expand"],
  collapse: ["Thu gọn", "Collapse"],
  hide: ["Ẩn", "Hide"],
  pin: ["Ghim", "Pin"],
  unpin: ["Bỏ ghim", "Unpin"],
  pathFrom: ["Đường đi từ đây…", "Path from here…"],
  pathPick: ["Chọn nút đích của đường đi từ {a}", "Choose where the path from {a} ends"],
  pathTitle: ["Đường đi ngắn nhất", "Shortest path"],
  pathNone: ["Không có đường nối giữa hai nút này", "Nothing links these two"],
  pathSteps: ["{n} bước", "{n} steps"],
  pathEnd: ["Bỏ đường đi", "Drop the path"],
  alsoCalled: ["Tên khác", "Also called"],
  known: ["Thông tin", "Known"],
  statements: ["Phát biểu", "Statements"],
  linksTitle: ["Quan hệ", "Links"],
  metTitle: ["Đã gặp", "Met"],
  metAt: ["cùng dự", "both at"],
  mentionsTitle: ["Được nhắc đến", "Mentioned"],
  mentionsShown: ["{n} trong {all} chỗ", "{n} of {all} places"],
  proofs: ["{n} căn cứ", "{n} proofs"],
  proof: ["1 căn cứ", "1 proof"],
  noProof: ["không có câu trích", "no quotation"],
  conflict: ["Các nguồn nói khác nhau", "Sources disagree"],
  confidence: ["độ tin cậy", "confidence"],
  rule: ["quy tắc", "rule"],
  openSource: ["Mở bài gốc", "Open the article"],
  correction: ["Đính chính", "Correction"],
  derived: ["Căn cứ không phải trích dẫn", "Support that is not a quotation"],
  loading: ["Đang mở dữ liệu…", "Unpacking…"],
  overview: ["Tổng quan", "Overview"],
  overviewText: [
    "{nodes} nút và {links} quan hệ, từ {articles} bài viết. Bấm vào một nút hay một đường nối để xem câu trích làm căn cứ.",
    "{nodes} nodes and {links} links, from {articles} articles. Click a node or a line to see the sentence that says so.",
  ],
  groups: ["Các cụm lớn", "Large communities"],
  group: ["Cụm", "Community"],
  measures: ["Vị trí trong mạng", "Place in the network"],
  sizeBy: ["Cỡ nút theo", "Size by"],
  degree: ["Số láng giềng", "Neighbours"],
  betweenness: ["Độ trung gian", "Betweenness"],
  pagerank: ["PageRank", "PageRank"],
  community: ["Cụm số", "Community no."],
  rank: ["thứ {n} trong {all}", "{n} of {all}"],
  groupTitle: ["Cụm: {name}", "Community: {name}"],
  groupSize: ["{n} nút", "{n} nodes"],
  groupOpen: ["Vẽ cụm này", "Draw this community"],
  groupMembers: ["Thành viên trong tệp", "Members in the file"],
  groupTies: ["Quan hệ giữa các cụm", "Links between communities"],
  groupsShown: [
    "Hiển thị {n} trong {all} cụm, gồm {nodes} trong {total} nút",
    "Showing {n} of {all} communities, with {nodes} of {total} nodes",
  ],
  summaryLabel: [
    "Các cụm. Phím mũi tên để đi giữa các cụm, Enter để mở cụm; bảng có cùng nội dung.",
    "Communities. Arrow keys move between them, Enter opens one; the table has the same content.",
  ],
  mostLinked: ["Nhiều liên kết nhất", "Most linked"],
  undated: ["Không rõ ngày", "No date"],
  unknownYear: ["không rõ năm", "year unknown"],
  about: ["khoảng", "about"],
  now: ["nay", "now"],
  things: ["Nút", "Things"],
  facts: ["Dữ kiện", "Facts"],
  inView: ["Đang hiển thị", "In view"],
  inFile: ["Cả tệp", "Whole file"],
  rowFilter: ["Lọc bảng", "Filter the table"],
  colName: ["Tên", "Name"],
  colClass: ["Lớp", "Class"],
  colLinks: ["Số quan hệ", "Links"],
  colFirst: ["Sớm nhất", "First"],
  colLast: ["Muộn nhất", "Last"],
  colSource: ["Từ", "From"],
  colRelation: ["Quan hệ", "Relation"],
  colTarget: ["Đến", "To"],
  colDate: ["Ngày", "Date"],
  colSure: ["Tin cậy", "Confidence"],
  colProofs: ["Căn cứ", "Proofs"],
  colGroup: ["Cụm", "Community"],
  colSize: ["Số nút", "Nodes"],
  colClasses: ["Các lớp", "Classes"],
  colTies: ["Quan hệ ra ngoài", "Links outside"],
  colInFile: ["Trong tệp", "In the file"],
  rows: ["{n} dòng", "{n} rows"],
  empty: ["Không có gì để hiển thị", "Nothing to show"],
  emptyFilters: ["Bộ lọc đang che hết; hãy xóa bộ lọc.", "The filters hide everything; clear them."],
  more: ["Xem thêm {n}", "{n} more"],
  hiddenNodes: ["{n} nút đã ẩn", "{n} hidden"],
  unlinked: ["Thêm {n} nút rời", "Add {n} unlinked"],
  showHidden: ["Hiện lại", "Show again"],
  linksOf: ["{n} quan hệ", "{n} links"],
  noChange: ["Không còn gì để mở rộng", "Nothing more to expand"],
  added: ["Thêm {n} nút", "{n} added"],
  canvasLabel: [
    "Đồ thị. Phím mũi tên để đi giữa các nút, Enter để xem chi tiết; bảng có cùng nội dung.",
    "Graph. Arrow keys move between nodes, Enter shows details; the table has the same content.",
  ],
  shortcuts: ["Phím tắt", "Keys"],
  oneKey: ["Dùng phím tắt một chữ", "Use one-letter keys"],
  skip: ["Tới nội dung chính", "To the main part"],
  exported: ["Đã xuất {name}", "{name} exported"],
  menu: ["Công cụ", "Tools"],
  views: ["Cách xem", "Views"],
  zoom: ["Thu phóng", "Zoom"],
};

const KEYS = [
  ["/  ·  Ctrl K", "Tìm kiếm", "Search"],
  ["← ↑ → ↓", "Đi tới nút gần nhất theo hướng đó", "To the next node that way"],
  ["Enter", "Xem chi tiết và căn cứ", "Details and proof"],
  ["E  ·  Shift E", "Mở rộng, thu gọn", "Expand, collapse"],
  ["F", "Tập trung vào nút đang chọn", "Focus on the chosen node"],
  ["H  ·  P", "Ẩn, ghim", "Hide, pin"],
  ["D", "Đường đi từ nút đang chọn", "Path from the chosen node"],
  ["1  2  3  4", "Đồ thị, dòng thời gian, bảng, cụm", "Graph, timeline, table, communities"],
  ["+  −  0", "Phóng to, thu nhỏ, vừa màn hình", "Zoom in, out, fit"],
  ["Ctrl Z  ·  Ctrl Y", "Hoàn tác, làm lại", "Undo, redo"],
  ["Esc", "Bỏ chọn, đóng", "Clear, close"],
  ["?", "Trợ giúp này", "This help"],
];

const TIPS = [
  [
    "Bấm đúp vào một nút để mở rộng; kéo để dời; bấm vào đường nối để xem vì sao có nó.",
    "Double-click a node to expand it; drag to move it; click a line to see why it is there.",
  ],
  ["Gõ không dấu cũng tìm được: «do thang hai».", "Names can be typed without marks."],
  [
    "Địa chỉ trang ghi lại hình đang xem: chép liên kết để gửi kèm tệp này.",
    "The address keeps the view: send the link along with this file.",
  ],
];

let language = 0;

/** Whether a title is the one that a page has by itself. */
export const isUntitled = (title) => title === WORDS.title[0];

export function setLanguage(name) {
  language = name === "en" ? 1 : 0;
  document.documentElement.lang = name;
}

export const languageName = () => (language ? "en" : "vi");

/** The words for a key, with {names} filled in. */
export function word(key, values = {}) {
  return WORDS[key][language].replace(/\{(\w+)\}/g, (_, name) => number(values[name]));
}

export const keyRows = () => KEYS.map(([keys, ...texts]) => [keys, texts[language]]);
export const tips = () => TIPS.map((texts) => texts[language]);

/** Numbers with the separators of the language; other values as they are. */
export function number(value) {
  return typeof value === "number" ? value.toLocaleString(languageName()) : String(value);
}

export const percent = (value) => `${Math.round(value * 100)} %`;

export const capital = (text) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/** A date of EDTF as people write it. */
export function dateText(edtf) {
  const [from, to] = edtf.split("/");
  if (to === undefined) return dayText(from);
  return `${from && from !== ".." ? dayText(from) : "…"} – ${to && to !== ".." ? dayText(to) : word("now")}`;
}

function dayText(part) {
  const loose = /[?~%]$/.test(part);
  const [day, clock] = part.replace(/[?~%]$/, "").split("T");
  const [year, month, date] = day.split("-");
  const known = year !== "XXXX";
  let text = known ? year : "";
  if (month && month !== "XX") {
    text = language ? englishMonth(month, date, text) : vietnameseMonth(month, date, text);
  }
  if (clock) text = `${clock.slice(0, 5)} ${text}`;
  if (!known) text += ` (${word("unknownYear")})`;
  return loose ? `${word("about")} ${text}` : text;
}

function vietnameseMonth(month, date, year) {
  const tail = year ? `/${year}` : "";
  return date && date !== "XX" ? `${Number(date)}/${Number(month)}${tail}` : `tháng ${Number(month)}${tail}`;
}

function englishMonth(month, date, year) {
  const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  return [date && date !== "XX" ? Number(date) : "", names[Number(month) - 1] ?? month, year].filter(Boolean).join(" ");
}
