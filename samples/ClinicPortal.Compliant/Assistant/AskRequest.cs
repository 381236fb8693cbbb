namespace ClinicPortal.Assistant;

/// <summary>A question before the visit: the order and an entry of the list of complaints. 只能选，不能自由填写。</summary>
public sealed record AskRequest(string OrderNo, string ComplaintCode);
