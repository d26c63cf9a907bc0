// CommunityReports
