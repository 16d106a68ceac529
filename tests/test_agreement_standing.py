"""How an agreement stands, told by what is said of it: issued, carried out, changed, hard to sign."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, only_agreement


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tuyên bố chung của hội nghị ASEAN nhấn mạnh nghề cá sạch.", "signed"),
        ("Tuyên bố chung của hội nghị ASEAN sẽ nhấn mạnh nghề cá sạch.", "mentioned"),
        ("Hai bên đã ra một tuyên bố chung về nuôi ong rừng.", "signed"),
        ("Các bên sẽ ra một tuyên bố chung về nuôi ong rừng.", "proposed"),
        ("Peru và Chile đã có những khuôn khổ, như Hiệp định về nuôi tôm sú.", "in-force"),
        ("Hai tỉnh triển khai có hiệu quả Hiệp định về đánh bắt cá ngừ.", "in-force"),
        ("Ông nói việc ký kết một hiệp ước hòa bình với Chile là điều không hề dễ.", "proposed"),
        ("Sau khi Hiệp định Lima về nghề muối được kí kết, chợ mở lại.", "signed"),
        ("Ông viện dẫn Điều 4 của Hiệp ước phòng thủ chung Peru - Chile.", "in-force"),
        ("Bà tiếc vì dư luận chưa rõ về Quy hoạch tổng thể phát triển Khu du lịch Pa Tần.", "mentioned"),
        ("Hội Chăn nuôi kiến nghị điều chỉnh Quy hoạch tổng thể phát triển Khu du lịch Pa Tần.", "in-force"),
        ("Bộ Y tế công bố Kế hoạch hành động quốc gia về nước sạch.", "in-force"),
        ("Bà đề nghị Peru sớm hoàn thành việc rà soát và ký chính thức Hiệp định vận tải Peru - Chile.", "proposed"),
        ("Peru đề nghị Chile sớm bàn bạc, ký kết gia hạn Thỏa thuận về nghề cá trên biển.", "proposed"),
        ("Từ rất sớm Peru và Chile đã ký Thỏa thuận về nghề cá trên biển.", "signed"),
        ("Sáng sớm hôm ấy, Peru và Chile ký Thỏa thuận về nghề cá trên biển.", "signed"),
        ("Peru là nước sớm nhất ký Thỏa thuận về nghề cá trên biển với Chile.", "signed"),
        ("Peru và Chile đã sớm ký Thỏa thuận về nghề cá trên biển.", "signed"),
        ("Peru muốn sớm ký, phê chuẩn và thực hiện Hiệp định vận tải Peru - Chile.", "proposed"),
        ("Công ty Sao Mai chưa chính thức ký hợp đồng thuê tàu với Công ty Bến Xanh.", "proposed"),
        ("Công ty Sao Mai có trách nhiệm đàm phán, ký kết hợp đồng với Công ty Bến Xanh.", "proposed"),
        ("Tiền sẽ đến sau khi đại diện hai nước Peru và Chile ký thỏa thuận hợp tác nghề cá.", "proposed"),
        ("Tiền đã đến sau khi đại diện hai nước Peru và Chile ký thỏa thuận hợp tác nghề cá.", "signed"),
        ("Hội Làm vườn sẽ tiến hành ký kết thỏa thuận về hoa với Công ty Sao Mai.", "proposed"),
        ("Việc ký kết Hiệp ước về nghề muối Lima sẽ bắt đầu từ tháng 9.", "proposed"),
        ("Bà chờ các cơ hội khi Hiệp định vận tải Peru - Chile được ký và thực hiện.", "proposed"),
        ("Phải có 50 nước phê chuẩn thì Hiệp định về nghề muối Lima mới có hiệu lực.", "proposed"),
        (
            "Mai Thủ tướng Lò Văn Gió sẽ dự họp và chứng kiến việc ký một số văn kiện giữa Peru và Chile.",
            "proposed",
        ),
        ("Chính phủ giao Bộ Y tế xây dựng và ban hành Chiến lược nước sạch quốc gia.", "proposed"),
        ("Bộ Thiên văn đã ban hành Kế hoạch hành động quốc gia về nước sạch.", "in-force"),
        ("Bộ Y tế sẽ công bố Kế hoạch hành động quốc gia về nước sạch.", "proposed"),
        ("Ủy ban bàn về dự kiến Chương trình hành động quốc gia về nuôi ong.", "proposed"),
        ("Các bên giải quyết tranh chấp trên cơ sở luật pháp quốc tế và Công ước về nghề muối biển Lima.", "in-force"),
        ("Hai tỉnh mở chợ theo tinh thần Hiệp định về nghề muối Pa Tần.", "in-force"),
        ("Đại sứ nói tàu cá ấy vi phạm nghiêm trọng Thỏa thuận Lima.", "in-force"),
        ("Các đại sứ sớm hoàn tất khung Bộ quy tắc ứng xử ở Biển Đông (COC).", "proposed"),
        ("Hai bên nhất trí sớm xây dựng “Bộ quy tắc ứng xử ở Vịnh Pa Tần”.", "proposed"),
        ("Dân chài mong hai nước sớm thực hiện Hiệp định TPP.", "mentioned"),
        ("Hai ngành triển khai tích cực nội hàm Kế hoạch hành động giai đoạn 2041 - 2042.", "in-force"),
        ("Thông qua các khuôn khổ như Hiệp định về nuôi tôm sú, hai chợ đông hơn.", "in-force"),
        ("Đại sứ kể các thỏa thuận đã đạt được như Bản ghi nhớ về nuôi ong rừng.", "signed"),
        ("Sở Nông nghiệp trình Thủ tướng phê duyệt Kế hoạch hành động quốc gia về ong.", "proposed"),
        ("Chương trình trồng rừng và ban hành Kế hoạch hành động quốc gia về muối là việc cũ.", "in-force"),
        ("Peru vừa đạt được một thỏa thuận thương mại với Chile.", "signed"),
        ("Sau hội đàm, hai bên công bố tuyên bố chung.", "signed"),
        ("Hai nước đã thống nhất đưa ra một tuyên bố chung.", "signed"),
        ("Các đại biểu có kế hoạch đưa ra một tuyên bố chung về nuôi ong rừng.", "proposed"),
        ("Peru theo kế hoạch hành động 90 ngày đã được hai nước thông qua.", "signed"),
        ("Hiệp định Lima về nghề muối được 12 nước thông qua năm 2015.", "signed"),
        ("Peru đã có hiệp định thương mại song phương với Chile.", "in-force"),
        ("Peru chưa có hiệp định thương mại song phương với Chile.", "mentioned"),
        ("Nếu đã có hiệp định thương mại song phương với Chile, Peru sẽ vui.", "mentioned"),
        ("Các nước quyết định kéo dài thỏa thuận giảm giá muối.", "in-force"),
        ("Peru và Chile đã ký gia hạn Thỏa thuận về nghề cá trên biển.", "signed"),
        ("Phiên đàm phán tới đây của RCEP sẽ mở ở Lima.", "proposed"),
        ("Peru tôn trọng luật pháp quốc tế, các tục lệ trên biển, trong đó có UNCLOS.", "in-force"),
    ],
)
def test_the_words_beside_an_agreement_say_how_it_stands(text: str, status: str) -> None:
    assert only_agreement(text)["status"] == status


def test_what_was_reached_at_a_time_is_signed_then() -> None:
    agreement = only_agreement("Peru và Chile đạt được thỏa thuận TPP vào tháng 10/2031.")
    assert (agreement["status"], agreement["date"]) == ("signed", "2031-10")


def test_a_truce_between_two_sides_without_a_name_is_none() -> None:
    text = "Thủ tướng Lò Văn Gió gặp đại sứ Chile. Tàu lạ vi phạm nghiêm trọng thỏa thuận ngừng bắn giữa hai bên."
    assert agreements(text) == []


@pytest.mark.parametrize(
    "text", ["Peru không ký kết hiệp định nào với Chile.", "Peru không có thỏa thuận nghề cá nào."]
)
def test_what_is_said_of_no_agreement_at_all_is_none(text: str) -> None:
    assert agreements(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Peru tuân thủ đầy đủ thỏa thuận hạt nhân.",
        "Bà khen thỏa thuận hạt nhân đạt được năm 2031 với Nhóm Sao Mai.",
        "Ông cho là thỏa thuận hạt nhân hồi năm 2031 rất tốt.",
    ],
)
def test_an_agreement_of_states_is_known_by_its_kind(text: str) -> None:
    assert only_agreement(text)["label"] == "thỏa thuận hạt nhân"


@pytest.mark.parametrize(
    "text",
    [
        "Hai bên bàn về một thỏa thuận ngừng bắn.",
        "Hai bên cần thỏa thuận hòa bình.",
        "Ông nhắc tới một thỏa thuận ngừng bắn hồi năm 2031.",
    ],
)
def test_an_agreement_of_states_that_is_sought_is_none(text: str) -> None:
    assert agreements(text) == []


def test_for_how_much_longer_an_agreement_is_extended_is_no_part_of_its_name() -> None:
    assert only_agreement("Các nước kéo dài thỏa thuận giảm giá muối thêm 9 tháng.")["label"] == (
        "thỏa thuận giảm giá muối"
    )


TWO = "Peru và Lào ký Hiệp định về nghề muối. Hai bên hài lòng về quan hệ Đối tác chiến lược giữa hai nước."


def test_a_bare_partnership_is_the_one_that_a_name_tells_later_for_the_same_two() -> None:
    assert len(agreements(f"{TWO} Hai bên thúc đẩy quan hệ Đối tác chiến lược Peru - Lào.")) == 2


def test_partnerships_of_two_ranks_are_two() -> None:
    assert len(agreements(f"{TWO} Hai bên thúc đẩy quan hệ Đối tác chiến lược toàn diện Peru - Lào.")) == 3


def test_a_joint_statement_is_the_text_of_it() -> None:
    text = "Peru và Lào đã ra Tuyên bố chung. Bản tuyên bố chung nêu rõ hai nước Peru và Lào sẽ trồng rừng."
    assert len(agreements(text)) == 1


def test_an_agreement_of_commitments_is_named() -> None:
    agreement = only_agreement("Peru thực hiện các cam kết Hiệp định thương mại song phương.")
    assert (agreement["label"], agreement["status"]) == ("Hiệp định thương mại song phương", "in-force")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Bà con theo Công ước Liên hợp quốc về Luật Biển (UNCLOS) 1982 và các thỏa thuận nghề cá trong vùng.",
            "Công ước Liên hợp quốc về Luật Biển (UNCLOS) 1982",
        ),
        (
            "Chi bộ bản học Nghị quyết Trung ương 3 khóa XV về xây dựng, chỉnh đốn Đảng sáng nay.",
            "Nghị quyết Trung ương 3 khóa XV về xây dựng, chỉnh đốn Đảng",
        ),
        ("Peru rút khỏi Hiệp định Lima về nghề muối và ngưng đàm phán với Chile.", "Hiệp định Lima về nghề muối"),
        ("Ông vui vì có Hiệp định EVFTA và nó mở chợ mới cho cá tra.", "Hiệp định EVFTA"),
        ("Ông tiếc về hiệp định Paris về chống biến đổi khí hậu của Mỹ.", "hiệp định Paris về chống biến đổi khí hậu"),
        ("Peru ký thỏa thuận với Chile về nghề cá vốn bị dân chài chê trách.", "thỏa thuận với Chile về nghề cá"),
    ],
)
def test_a_name_ends_before_what_the_clause_goes_on_with(text: str, label: str) -> None:
    assert agreements(text)[0]["label"] == label


def test_a_joint_statement_is_of_those_who_say_it() -> None:
    found = only_agreement("Theo tuyên bố chung của Peru và Chile, hai nước sẽ nuôi ong rừng.")
    assert (found["type"], found["status"], found["parties"]) == ("other", "signed", ["Peru", "Chile"])


def test_a_joint_statement_told_to_the_press_is_not_signed_there() -> None:
    found = only_agreement("Tại buổi họp báo, ông Lê Văn Dũng cho biết các bên đã đưa ra văn bản tuyên bố chung.")
    assert (found["label"], found["status"], found["meeting"]) == ("tuyên bố chung", "signed", None)


def test_an_agreement_that_was_signed_in_a_year_has_it_as_its_date() -> None:
    assert only_agreement("Ông nhắc đến Hiệp định Lima về nghề muối đã ký năm 2015.")["date"] == "2015"


@pytest.mark.parametrize(
    ("text", "label", "parties"),
    [
        ("Ông muốn rút Peru ra khỏi hiệp định về nghề muối.", "hiệp định về nghề muối", []),
        ("Hai bên vi phạm các thỏa thuận Minsk.", "thỏa thuận Minsk", []),
        (
            "Bà lo ngại về thỏa thuận máy cày trị giá 3 tỉ USD giữa Peru và Chile.",
            "thỏa thuận máy cày",
            ["Peru", "Chile"],
        ),
        (
            "Bà mong triển khai thỏa thuận hợp tác nuôi ong ba bên tại Haiti giữa Peru, Haiti và Chile.",
            "thỏa thuận hợp tác nuôi ong ba bên",
            ["Peru", "Haiti", "Chile"],
        ),
        ("Quốc hội Chile phê chuẩn Hiệp định về nghề muối.", "Hiệp định về nghề muối", []),
        (
            "Các nước quyết định kéo dài thỏa thuận giảm giá muối.",
            "thỏa thuận giảm giá muối",
            [],
        ),
    ],
)
def test_a_lower_case_noun_names_an_agreement_by_what_is_done_with_it(
    text: str, label: str, parties: list[str]
) -> None:
    found = only_agreement(text)
    assert (found["label"], found["parties"]) == (label, parties)


def test_laws_that_are_soon_to_be_issued_are_proposed() -> None:
    found = agreements("Quốc hội nước bạn đang làm việc để sớm ban hành Luật Gió biển, Luật Năng lượng xanh.")
    assert [(a["label"], a["status"]) for a in found] == [
        ("Luật Gió biển", "proposed"),
        ("Luật Năng lượng xanh", "proposed"),
    ]


@pytest.mark.parametrize(
    "told",
    ["xây dựng và ban hành", "cần sớm ban hành", "chuẩn bị ban hành", "đề nghị ban hành", "kiến nghị sớm ban hành"],
)
def test_what_is_still_to_be_issued_is_proposed(told: str) -> None:
    assert only_agreement(f"Bộ Y tế {told} Nghị quyết về gió biển.")["status"] == "proposed"


def test_what_has_come_into_force_since_is_not_awaited() -> None:
    text = "Sau khi ký kết Hiệp định Lúa gạo Việt Nam - Chile (có hiệu lực năm 2014), giá gạo tăng mạnh."
    agreement = only_agreement(text)
    assert (agreement["status"], agreement["date"]) == ("in-force", "2014")


@pytest.mark.parametrize(
    "told",
    [
        "rút Peru ra khỏi",
        "rời khỏi",
        "lui khỏi",
        "rời bỏ",
        "tiếp tục tham gia",
        "ở lại",
        "ở lại với",
        "đàm phán lại",
        "thương thảo lại",
        "tái đàm phán",
    ],
)
def test_a_treaty_that_somebody_leaves_or_stays_in_is_in_force(told: str) -> None:
    assert only_agreement(f"Tổng thống Peru muốn {told} Hiệp định Lima về nghề muối.")["status"] == "in-force"


def test_a_plan_that_somebody_leaves_is_only_mentioned() -> None:
    assert only_agreement("Peru đã rời bỏ Kế hoạch hành động Lima về nghề cá.")["status"] == "mentioned"


def test_a_treaty_that_never_came_into_force_is_not_in_force() -> None:
    assert only_agreement("Peru đã rút khỏi Hiệp định Đối tác xuyên Thái Bình Dương.")["status"] == "mentioned"
    assert only_agreement("Các nước tiếp tục triển khai TPP.")["status"] == "mentioned"
    told_again = "Các nước họp về Hiệp định TPP. Chile tiếp tục triển khai hiệp định này."
    assert only_agreement(told_again)["status"] == "mentioned"
    heir = "Hiệp định Đối tác Toàn diện và Tiến bộ xuyên Thái Bình Dương"
    assert only_agreement(f"Peru và Chile thực hiện {heir}.")["status"] == "in-force"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Cá của Chile sẽ rẻ hơn khi Hiệp định nghề cá giữa Peru và Chile được ký kết.", "proposed"),
        ("Cá của Chile đã rẻ hơn sau khi Hiệp định nghề cá giữa Peru và Chile được ký kết.", "signed"),
        ("Năm 2031, khi Hiệp định nghề cá giữa Peru và Chile được ký kết, cá rẻ hơn.", "signed"),
        ("Cá của Chile rẻ hơn khi Hiệp định nghề cá giữa Peru và Chile được ký kết năm 2019.", "signed"),
        ("Bà Lò Thị Mây có mặt khi Hiệp định nghề cá giữa Peru và Chile được ký kết.", "signed"),
    ],
)
def test_what_comes_when_a_treaty_is_signed_tells_that_it_is_still_to_be(text: str, status: str) -> None:
    assert only_agreement(text)["status"] == status


@pytest.mark.parametrize(
    "told",
    [
        "Các tỉnh triển khai các sáng kiến của",
        "Hai bên thực hiện tốt các nội dung trong",
        "Mục tiêu của",
        "Bà kể về một phần của",
        "Việc này được nêu trong",
        "Việc này được đề ra trong",
        "Trại cá mở cửa trong khuôn khổ",
        "Hai bên triển khai thực chất",
        "Hai bên thực hiện quyết liệt, hiệu quả",
    ],
)
def test_a_plan_of_which_a_part_is_carried_out_or_told_is_in_force(told: str) -> None:
    assert only_agreement(f"{told} Kế hoạch hành động Lima về nghề cá.")["status"] == "in-force"


def test_a_plan_that_is_only_spoken_of_is_mentioned() -> None:
    assert only_agreement("Ông hỏi về Kế hoạch hành động Lima về nghề cá.")["status"] == "mentioned"


def test_a_law_that_has_been_passed_is_in_force() -> None:
    assert only_agreement("Luật Du lịch vừa được Quốc hội thông qua.")["status"] == "in-force"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru đã phê chuẩn Công ước Lima về nghề muối từ năm 2034.", "in-force"),
        ("Peru sẽ phê chuẩn Công ước Lima về nghề muối.", "proposed"),
        ("Peru đã hoàn tất thủ tục phê chuẩn Công ước Lima về nghề muối.", "mentioned"),
        ("Peru là nước đầu tiên phê chuẩn Công ước Lima về nghề muối.", "mentioned"),
        ("Quốc hội Peru phê chuẩn việc tham gia Công ước Lima về nghề muối.", "in-force"),
        ("Peru và Chile đã ký được bản ghi nhớ về nuôi ong.", "signed"),
        ("Peru và Chile chưa ký được Bản ghi nhớ về nuôi ong.", "proposed"),
        ("Hai nước sẽ ra tuyên bố và ký hàng loạt các thỏa thuận hợp tác trong các lĩnh vực như muối.", "proposed"),
        ("Peru và Chile sẽ bàn về cá; trên cơ sở đó, ký các văn kiện hợp tác giữa hai nước.", "proposed"),
        ("Peru và Chile đã bàn về cá; trên cơ sở đó, ký các văn kiện hợp tác giữa hai nước.", "signed"),
        ("Bà kể Chiến lược quốc gia về nước sạch chưa được Thủ tướng phê duyệt.", "proposed"),
        ("Việc ấy được hai bên nhất trí trong Bản Ghi nhớ về nuôi ong.", "in-force"),
    ],
)
def test_words_of_ratifying_and_signing_tell_how_an_agreement_stands(text: str, status: str) -> None:
    assert only_agreement(text)["status"] == status


def test_a_parliament_that_ratifies_is_no_party() -> None:
    ratified = "Quốc hội Peru phê chuẩn việc tham gia Công ước Lima về nghề muối."
    assert only_agreement(ratified)["parties"] == []


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Bà vui vì Hiệp định Lima về muối và Hiệp định Quito về tôm được ký kết nhân chuyến thăm.", "signed signed"),
        ("Bà hỏi về Hiệp định Lima về muối và Hiệp định Quito về tôm.", "mentioned mentioned"),
        ("Các thỏa thuận đã đạt được như Bản ghi nhớ về ong 2031, Tuyên bố chung về mật 2035.", "signed signed"),
    ],
)
def test_a_row_of_agreements_is_signed_together(text: str, statuses: str) -> None:
    assert [agreement["status"] for agreement in agreements(text)] == statuses.split()


@pytest.mark.parametrize(
    ("text", "status", "date"),
    [
        ("Đề án quản lý nghề cá vừa được HĐND tỉnh Lào Cai thông qua.", "in-force", None),
        ("Nếu Đề án quản lý nghề cá được phê duyệt, dân vui.", "proposed", None),
        ("Đề án Trồng rừng ven biển đã được Bộ Tài chính trình Chính phủ phê duyệt.", "mentioned", None),
        (
            "Chiến lược phát triển nghề cá đến năm 2030 được Thủ tướng phê duyệt tại Quyết định số 12 ngày 5/3/2021.",
            "in-force",
            "2021-03-05",
        ),
        (
            "Kế hoạch phát triển nghề cá giai đoạn 2031 - 2035 được ban hành kèm theo Quyết định số 12 ngày 5/3/2031.",
            "in-force",
            "2031-03-05",
        ),
    ],
)
def test_a_plan_that_a_body_has_passed(text: str, status: str, date: str | None) -> None:
    agreement = only_agreement(text)
    assert (agreement["status"], agreement["date"]) == (status, date)


def test_what_is_carried_out_is_in_force_though_its_year_of_signing_is_told() -> None:
    text = "Xã triển khai Thỏa thuận về nghề cá (ký năm 2031) và Thỏa thuận về nghề muối (ký năm 2033) với Chile."
    assert [(a["status"], a["date"]) for a in agreements(text)] == [("in-force", "2031"), ("in-force", "2033")]


def test_a_joint_statement_that_is_adopted_is_signed() -> None:
    assert only_agreement("Các nước đã thông qua Tuyên bố chung về nghề cá.")["status"] == "signed"
    assert only_agreement("Các nước thực hiện Tuyên bố chung về nghề cá.")["status"] == "in-force"


def test_a_bloc_named_by_its_treaty_is_no_agreement() -> None:
    assert agreements("Bà Lò Thị Mây gặp các nước trong khối Hiệp ước Sông Hồng về nghề cá.") == []


@pytest.mark.parametrize(
    "signed", ["vừa được ký nhân chuyến thăm này", "được ký tại Lima", "đã ký giữa hai Chính phủ về cơ bản tốt đẹp"]
)
def test_what_has_just_been_signed_is_told_as_signed_though_it_is_carried_out(signed: str) -> None:
    text = f"Hai nước triển khai Thỏa thuận về nghề cá giữa Việt Nam và Chile {signed}."
    assert only_agreement(text)["status"] == "signed"
    assert only_agreement(text.replace(signed, "được ký năm 2031"))["status"] == "in-force"
    assert only_agreement(text.replace(signed, "trong năm tới"))["status"] == "in-force"


@pytest.mark.parametrize("done", ["xúc tiến", "tái khởi động", "khởi động lại", "hợp tác để sớm thực hiện"])
def test_a_treaty_that_is_pushed_on_is_still_to_come(done: str) -> None:
    assert only_agreement(f"Chile muốn {done} Hiệp định Nghề cá Rừng Xanh.")["status"] == "proposed"
    assert only_agreement("Chile hợp tác để thực hiện Hiệp định Nghề cá Rừng Xanh.")["status"] == "in-force"
