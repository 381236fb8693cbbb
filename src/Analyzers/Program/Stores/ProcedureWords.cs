using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;

namespace CsLawAnalyzers.Program.Stores;

/// <summary>
/// What the name of a stored procedure says it does with what it is given, by whole words: <c>usp_InsertLodger</c>, <c>Lodger_Save</c>, <c>sp_GetByPhone</c>. Its body is no part of
/// the program, so that a name that says nothing leaves it open.
/// </summary>
internal static class ProcedureWords
{
    private static readonly HashSet<string> s_keeping = new(StringComparer.OrdinalIgnoreCase)
    {
        "insert", "ins", "add", "save", "create", "update", "upd", "upsert", "merge", "register", "store", "put", "set", "modify", "edit", "change", "write", "append", "import", "enroll", "enrol", "submit", "replace",
        "新增", "添加", "增加", "插入", "保存", "更新", "修改", "写入", "登记", "注册", "录入", "导入", "创建", "提交",
        "xinzeng", "tianjia", "zengjia", "charu", "baocun", "gengxin", "xiugai", "xieru", "dengji", "zhuce", "luru", "daoru", "chuangjian", "tijiao",
    };

    private static readonly HashSet<string> s_looking = new(StringComparer.OrdinalIgnoreCase)
    {
        "get", "select", "sel", "query", "find", "search", "list", "load", "fetch", "read", "lookup", "count", "check", "exist", "exists", "is", "has", "validate", "verify", "login", "authenticate", "report", "delete", "del", "remove", "erase", "purge",
        "查询", "查找", "获取", "读取", "搜索", "检索", "检查", "校验", "验证", "统计", "登录", "删除", "清除",
        "chaxun", "chazhao", "huoqu", "duqu", "sousuo", "jiansuo", "jiancha", "jiaoyan", "yanzheng", "tongji", "denglu", "shanchu", "qingchu",
    };

    /// <summary>After these, a second verb says what is done where the first finds nothing.</summary>
    private static readonly HashSet<string> s_joining = new(StringComparer.OrdinalIgnoreCase) { "or", "and" };

    /// <summary>Of those that look, what may as well be a thing that is kept: a list, a login, a report.</summary>
    private static readonly HashSet<string> s_things = new(StringComparer.OrdinalIgnoreCase) { "list", "count", "check", "load", "login", "report" };

    /// <summary>What the name says: the first verb in it decides, but not a word that may be a thing, where a verb comes after it: <c>LoginLog_Insert</c>.</summary>
    /// <param name="name">The procedure's name, with or without its schema and brackets.</param>
    public static StatementUse UseOf(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name.Substring(name.LastIndexOf('.') + 1));
        bool looks = false;
        for (int i = 0; i < words.Length; i++)
        {
            if (IdentifierWords.HoldAny(words[i], s_keeping))
                return StatementUse.SaidToKeep;
            if (!IdentifierWords.HoldAny(words[i], s_looking) || (i + 1 < words.Length && s_joining.Contains(words[i + 1])))
                continue;
            if (!s_things.Contains(words[i]))
                return StatementUse.Compares;
            looks = true;
        }

        return looks ? StatementUse.Compares : StatementUse.Unseen;
    }
}
