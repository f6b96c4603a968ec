"""The ingredients of a recipe are text, though no prose."""

from extractor import extract

STEPS = (
    "柳芽摘洗干净，开水里焯一分钟，捞出来泡在凉水里，换两次水，把苦味泡掉。\n"
    "豆腐用开水烫一下，压碎，放盐，再放一点点糖提味，拌匀了静置五分钟。\n"
    "柳芽挤干切碎，和豆腐拌在一起，淋香油，就可以上桌了，隔夜就不好吃了。"
)
TOP = "青瓦厨房\n首页\n菜谱\n话题\n登录 | 注册\n首页 > 菜谱大全 > 凉菜\n"
TAIL = "\n相关推荐\n香椿拌豆腐\n马兰头香干\n关于我们 联系我们\nCopyright © 2021 青瓦厨房 版权所有"


def test_lines_with_amounts_below_their_label_are_text() -> None:
    rows = "主料\n柳芽 200克\n豆腐 1块\n辅料\n盐 2克\n香油 1勺\n咸鲜口味\n拌工艺\n十分钟耗时"
    text = extract(f"{TOP}{rows}\n{STEPS}{TAIL}").text
    assert text.startswith("主料\n柳芽 200克")
    assert text.endswith(STEPS)


def test_a_menu_with_that_label_is_none() -> None:
    menu = "食材\n蔬菜\n豆制品\n肉类\n水产\n调料\n粮食\n水果\n干货"
    assert extract(f"{TOP}{menu}\n{STEPS}{TAIL}").text == STEPS
