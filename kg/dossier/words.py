"""The words of a dossier in Vietnamese and English."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "vi": {
        "dossier": "Hồ sơ", "names": "Tên khác", "general": "Thông tin chung", "side": "Bên", "no_side": "Chưa rõ bên",
        "chairs": "Chủ trì", "delegations": "Thành phần theo từng bên", "statements": "Phát biểu",
        "statements_around": "Phát biểu của người dự, trong các bài về cuộc họp", "agreements": "Văn kiện",
        "earlier": "Các phiên trước", "later": "Các phiên sau", "undated": "Các phiên khác, chưa rõ thời gian",
        "posts": "Chức vụ theo thời gian", "meetings": "Cuộc họp", "met": "Đã gặp", "people": "Nhân sự",
        "parents": "Cơ quan cấp trên", "children": "Đơn vị trực thuộc", "members": "Thành viên",
        "member_of": "Là thành viên của", "predecessors": "Tiếp nối từ", "successors": "Được tiếp nối bởi",
        "parties": "Các bên", "signatories": "Người ký", "witnesses": "Người chứng kiến", "sources": "Trích dẫn",
        "sessions": "Các phiên", "retold": "Thuật lại",
        "session": "phiên", "former": "nguyên {post}", "attested": "được nêu", "from": "từ", "until": "đến",
        "ended": "kết thúc chậm nhất", "clash": "các ngày này mâu thuẫn với nhau",
        "behalf": "thay mặt", "unsure": "chưa chắc", "differ": "các nguồn nói khác nhau", "at": "tại",
        "body_of": "Các cuộc họp của chính tổ chức này", "of_people": "Cuộc họp có người giữ chức ở đây dự",
        "correction": "đính chính", "reference": "bảng tra cứu",
        "basis": "Lập từ {articles} bài báo{between}; mỗi dữ kiện dẫn tới câu đã nêu nó.",
        "between": " đăng từ {first} đến {last}", "on": " đăng {day}", "nothing": "Không có dữ kiện nào.",
        "undated_articles": " ({number} bài không rõ ngày đăng, còn lại{between})",
        "only_named": "Chỉ được nhắc tên; các câu ấy không nêu dữ kiện nào.",
        "legend": "Dấu (?) chỉ dữ kiện có độ tin cậy dưới 0,8; (+n): còn n câu khác nói như vậy.",
    },
    "en": {
        "dossier": "Dossier", "names": "Other names", "general": "At a glance", "side": "Side",
        "no_side": "Side not said", "chairs": "Chairs", "delegations": "Delegations by side",
        "statements": "Statements", "statements_around": "Statements of those present, in articles on the meeting",
        "agreements": "Agreements", "earlier": "Earlier sessions", "later": "Later sessions",
        "undated": "Other sessions, time not said", "posts": "Posts over time", "meetings": "Meetings",
        "met": "Met", "people": "People", "parents": "Part of", "children": "Parts", "members": "Members",
        "member_of": "Member of", "predecessors": "Successor of", "successors": "Succeeded by",
        "parties": "Parties", "signatories": "Signatories", "witnesses": "Witnesses", "sources": "Quotations",
        "sessions": "Sessions", "retold": "Retelling",
        "session": "session", "former": "former {post}", "attested": "said", "from": "from", "until": "until",
        "ended": "ended at the latest", "clash": "these dates contradict one another",
        "behalf": "on behalf of", "unsure": "not sure", "differ": "sources differ", "at": "in",
        "body_of": "Meetings of this body itself", "of_people": "Meetings with holders of posts here",
        "correction": "correction", "reference": "reference table",
        "basis": "Articles used: {articles}{between}; each fact leads to the sentence that says it.",
        "between": ", published from {first} to {last}", "on": ", published {day}", "nothing": "No facts.",
        "undated_articles": " ({number} without a day, the rest{between})",
        "only_named": "Only named; these sentences tell no fact.",
        "legend": "(?) marks facts with a confidence below 0.8; (+n): n more sentences say the same.",
    },
}  # fmt: skip
