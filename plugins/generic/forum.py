"""Lines that forum software adds to posts."""

from extractor import Rules, drop

rules = Rules(
    id="forum",
    name="forum furniture",
    rules=[
        drop.line(
            "edited",
            r"本帖最后由 .{1,40} 于 .{6,24} 编辑",
            role="WIDGET",
            why="Discuz! says who edited a post last",
            hits=["本帖最后由 叶归舟 于 2017-05-04 08:12 编辑"],
            misses=["本帖最后由版主编辑。"],
        ),
        drop.line(
            "post-bar",
            r"(?:(?:楼主|沙发|板凳|只看该作者|倒序浏览|显示全部楼层|回复|举报|使用道具|\[复制链接\]|复制链接)[ |]*){1,8}|\[复制链接\]",
            role="TOOLBAR",
            why="buttons of a post",
            hits=["[复制链接]", "回复 举报", "只看该作者 倒序浏览"],
            misses=["回复群众来信"],
        ),
    ],
)
