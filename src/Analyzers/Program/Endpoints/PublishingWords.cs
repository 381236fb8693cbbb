using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>What names say of publishing and messaging in the sense of CSL Art. 26(1), by whole words: what is published, what is done with it, and what holds the words of the author.</summary>
internal static class PublishingWords
{
    /// <summary>What people publish, or send each other.</summary>
    private static readonly HashSet<string> s_published = new(StringComparer.OrdinalIgnoreCase)
    {
        "post", "posts", "comment", "comments", "reply", "replies", "review", "reviews", "topic", "topics", "thread", "threads", "question", "questions",
        "answer", "answers", "article", "articles", "blog", "blogs", "moment", "moments", "feed", "publish", "chat", "chats", "chatroom", "forum", "forums", "community", "danmaku", "guestbook",
        "microblog", "tweet", "tweets", "timeline", "帖子", "评论", "回复", "发布", "动态", "聊天", "弹幕", "留言", "私信", "话题", "问答", "pinglun", "tiezi", "huifu", "fabu", "liuyan", "sixin", "danmu",
    };

    /// <summary>Words that publish only beside one of the second kind: a message of a person, not of the system.</summary>
    private static readonly HashSet<string> s_messages = new(StringComparer.OrdinalIgnoreCase) { "message", "messages", "消息", "xiaoxi" };

    private static readonly HashSet<string> s_notOfPersons = new(StringComparer.OrdinalIgnoreCase)
    {
        "email", "mail", "sms", "template", "templates", "queue", "event", "bus", "push", "notification", "notifications", "error", "log", "integration", "broker", "wechat", "weixin", "wx", "dingtalk", "feishu", "lark", "slack", "telegram", "line", "kafka", "rabbit", "mq", "prompt", "assistant", "ai", "bot", "gpt", "llm",
    };

    /// <summary>What is done to something that is published already, or to the operator alone: reading, reporting, complaining, voting, moderating.</summary>
    private static readonly HashSet<string> s_noPublishing = new(StringComparer.OrdinalIgnoreCase)
    {
        "report", "reports", "complain", "complaint", "complaints", "appeal", "accuse", "like", "likes", "unlike", "dislike", "vote", "votes", "upvote", "downvote", "star", "favorite", "favourite", "collect", "collection", "follow",
        "unfollow", "read", "view", "viewed", "seen", "delete", "remove", "recall", "approve", "audit", "reject", "moderate", "moderation", "hide", "pin", "unpin", "top", "search", "query", "list", "page", "paged", "count", "draft", "drafts",
        "preview", "validate", "import", "export", "sync", "seed", "subscribe", "unsubscribe", "subscription", "contact", "get", "find", "load", "fetch", "statistics", "lock", "close", "settings", "setting", "configuration", "category", "categories", "tag", "tags", "type", "types",
        "exam", "survey", "quiz", "questionnaire", "security",
        "举报", "投诉", "申诉", "点赞", "收藏", "关注", "审核", "草稿", "删除", "撤回", "查询", "jubao", "tousu", "dianzan", "shoucang", "guanzhu", "shenhe",
    };

    /// <summary>Collections of files that are made to be looked at.</summary>
    private static readonly HashSet<string> s_shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "video", "videos", "gallery", "galleries", "album", "albums", "podcast", "podcasts", "livestream", "shorts", "clips", "视频", "相册", "图集", "播客", "直播", "shipin", "xiangce",
    };

    /// <summary>Files about somebody that are for the operator alone.</summary>
    private static readonly HashSet<string> s_ofOneself = new(StringComparer.OrdinalIgnoreCase) { "verification", "verify", "face", "kyc", "identity", "liveness", "evidence", "surveillance", "camera", "backup", "private", "认证", "实名" };

    /// <summary>After these, "post" is the mail's, or a time after something.</summary>
    private static readonly HashSet<string> s_afterPost = new(StringComparer.OrdinalIgnoreCase) { "code", "codes", "office", "back", "process", "processing", "processor", "graduate", "box", "address" };

    /// <summary>What members hold the author's own words.</summary>
    private static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        "content", "contents", "text", "body", "message", "msg", "comment", "comments", "reply", "title", "heading", "subject", "caption", "markdown", "html", "words", "post", "review", "answer", "question", "article",
        "内容", "正文", "标题", "评论", "回复", "留言", "文字", "neirong", "biaoti", "zhengwen",
    };

    private static readonly HashSet<string> s_sending = new(StringComparer.OrdinalIgnoreCase)
    {
        "send", "say", "speak", "talk", "post", "publish", "broadcast", "share", "comment", "reply", "answer", "ask", "create", "add", "insert", "new", "submit", "save", "write", "put", "store", "append", "upload", "forward", "whisper", "shout", "execute", "dispatch", "handle",
        "发送", "发布", "发表", "回复", "评论", "留言", "提交", "新增", "fabu", "fasong", "fabiao",
    };

    /// <summary>Whether a name says that something is published or sent to others, and not that it is only looked at, reported or weighed.</summary>
    public static bool Publishes(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        bool publishes = false, ofPersons = true, message = false;
        for (int i = 0; i < words.Length; i++)
        {
            if (s_noPublishing.Contains(words[i]))
                return false;
            // WeChat is split like any other name.
            ofPersons &= !s_notOfPersons.Contains(words[i]) && !(i > 0 && Is(words[i], "chat") && Is(words[i - 1], "we"));
            message |= s_messages.Contains(words[i]);
            publishes |= s_published.Contains(words[i]) && !(i + 1 < words.Length && Is(words[i], "post") && s_afterPost.Contains(words[i + 1]));
        }

        return ofPersons && (publishes || message);
    }

    /// <summary>Whether a name says that files are put up for others to see: a file alone may be kept for its owner.</summary>
    public static bool ShowsFiles(string name) => IdentifierWords.HoldAny(name, s_shown) && !IdentifierWords.HoldAny(name, s_noPublishing) && !IdentifierWords.HoldAny(name, s_ofOneself);

    /// <summary>Whether a name says nothing against publishing.</summary>
    public static bool MayPublish(string name) => !IdentifierWords.HoldAny(name, s_noPublishing);

    /// <summary>Whether a member by this name holds what its author says.</summary>
    public static bool HoldsWords(string name) => IdentifierWords.HoldAny(name, s_words);

    /// <summary>Whether a method by this name makes something, or brings it to others.</summary>
    public static bool Sends(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        return words.Length > 0 && s_sending.Contains(words[0]);
    }

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
